package dev.podwright.validate.internal.check;

/**
 * What the HTTP header can carry in which a warning is sent.
 *
 * <p>Upstream: {@code NewWarningHeader} in {@code k8s.io/apimachinery/pkg/util/net}.
 */
public final class HeaderText {
    private HeaderText() {}

    /** Whether a text is free of control characters. A warning that shows a value with one is not sent. */
    public static boolean carries(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
