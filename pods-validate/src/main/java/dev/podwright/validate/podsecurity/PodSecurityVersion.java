package dev.podwright.validate.podsecurity;

/**
 * A version of the Pod Security Standards: that of the Kubernetes release in whose words a pod is judged.
 *
 * @param minor the minor version of Kubernetes 1; one that is newer than all checks is judged as the newest
 */
public record PodSecurityVersion(int minor) {
    /** The newest version that Podwright knows. */
    public static final PodSecurityVersion LATEST = new PodSecurityVersion(Integer.MAX_VALUE);

    private static final String PREFIX = "v1.";
    private static final int LONGEST_MINOR = 9;

    /** Refuses a negative number. */
    public PodSecurityVersion {
        if (minor < 0) {
            throw new IllegalArgumentException("there is no Kubernetes 1." + minor);
        }
    }

    /**
     * The version that the namespace label {@code pod-security.kubernetes.io/enforce-version} names.
     *
     * @param text {@code latest}, or {@code v1.} and a minor version without leading zeros
     * @throws IllegalArgumentException for any other text
     */
    public static PodSecurityVersion of(String text) {
        if (text.equals("latest")) {
            return LATEST;
        }
        String digits = text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : "";
        if (!isNumber(digits)) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no version of pod security; write latest, or one like v1.36");
        }
        return new PodSecurityVersion(Integer.parseInt(digits));
    }

    private static boolean isNumber(String digits) {
        if (digits.isEmpty() || digits.length() > LONGEST_MINOR || (digits.charAt(0) == '0' && digits.length() > 1)) {
            return false;
        }
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** This version, or a minor version of Kubernetes 1 where that is older. */
    public PodSecurityVersion atMost(int newest) {
        return minor <= newest ? this : new PodSecurityVersion(newest);
    }

    /** As in a namespace label. */
    @Override
    public String toString() {
        return equals(LATEST) ? "latest" : PREFIX + minor;
    }
}
