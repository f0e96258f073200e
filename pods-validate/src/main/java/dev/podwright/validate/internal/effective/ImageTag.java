package dev.podwright.validate.internal.effective;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tag of an image, which decides how its pull policy is defaulted.
 *
 * <p>Upstream: {@code ParseImageName} in {@code k8s.io/kubernetes/pkg/util/parsers}, over
 * {@code github.com/distribution/reference}.
 */
final class ImageTag {
    private static final int LONGEST_PATH = 255;
    private static final String PART = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
    private static final String LABEL = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])";
    private static final Pattern REFERENCE = Pattern.compile("(?:(?:" + LABEL + "(?:\\." + LABEL
            + ")*|\\[[a-fA-F0-9:]+])(?::[0-9]+)?/)?(?<path>" + PART + "(?:/" + PART + ")*)"
            + "(?::(?<tag>[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?"
            + "(?:@(?<digest>[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}))?");
    private static final Pattern IDENTIFIER = Pattern.compile("[a-f0-9]{64}");
    private static final Pattern DIGEST =
            Pattern.compile("sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128}");

    private ImageTag() {}

    /** Whether an image is named by the tag latest: explicitly, or by neither tag nor digest. */
    static boolean isLatest(String image) {
        if (IDENTIFIER.matcher(image).matches()) {
            return false;
        }
        int slash = image.indexOf('/');
        String host = slash < 0 ? "" : image.substring(0, slash);
        boolean hasDomain = host.equals("localhost")
                || host.indexOf('.') >= 0
                || host.indexOf(':') >= 0
                || !host.toLowerCase(Locale.ROOT).equals(host);
        String prefix = hasDomain ? "" : slash < 0 ? "docker.io/library/" : "docker.io/";
        Matcher matcher = REFERENCE.matcher(prefix + image);
        if (!matcher.matches() || matcher.group("path").length() > LONGEST_PATH) {
            return false;
        }
        String digest = matcher.group("digest");
        if (digest != null && !DIGEST.matcher(digest).matches()) {
            return false;
        }
        String tag = matcher.group("tag");
        return tag == null ? digest == null : tag.equals("latest");
    }
}
