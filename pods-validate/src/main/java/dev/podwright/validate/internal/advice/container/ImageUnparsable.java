package dev.podwright.validate.internal.advice.container;

import dev.podwright.model.internal.text.Ascii;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.volume.ImageVolumeSource;
import dev.podwright.model.volume.Volume;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.Whitespace;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.effective.ImageReference;
import dev.podwright.validate.pod.PodContainer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reference of an image is not one that the kubelet can parse. One that a tool is to fill in is passed over, and so
 * is what the server refuses itself.
 *
 * <p>Upstream: {@code applyDefaultImageTag} in {@code k8s.io/kubernetes/pkg/kubelet/images}, which also image volumes go
 * through.
 */
public final class ImageUnparsable implements AdviceRule {
    @Override
    public String id() {
        return "image/unparsable";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        List<PodContainer> containers = pod.containers();
        for (int i = 0; i < containers.size(); i++) {
            PodContainer container = containers.get(i);
            String image = container.container().image();
            ImageReference.Problem problem = problem(image);
            if (problem != null) {
                report(
                        problem,
                        Checks.orEmpty(image),
                        container.path().child("image"),
                        container.describe(),
                        "the container never starts",
                        out);
            }
        }
        List<Volume> volumes = pod.spec().volumes();
        for (int i = 0; i < volumes.size(); i++) {
            ImageVolumeSource source = volumes.get(i).image();
            String image = source == null ? null : source.reference();
            ImageReference.Problem problem = problem(image);
            if (problem != null) {
                report(
                        problem,
                        Checks.orEmpty(image),
                        pod.specPath().child("volumes").index(i).child("image", "reference"),
                        "the volume "
                                + Excerpt.quoted(Checks.orEmpty(volumes.get(i).name())),
                        "no container that mounts it starts",
                        out);
            }
        }
    }

    private static ImageReference.@Nullable Problem problem(@Nullable String image) {
        if (image == null || image.isEmpty()) {
            return null;
        }
        ImageReference.Problem problem = ImageReference.problem(image);
        return problem == null || Whitespace.isPadded(image) || isTemplate(image, problem) ? null : problem;
    }

    /**
     * Whether a tool or a reader is to fill something in: the scheme of a tool, a beginning that is missing, a part that is
     * marked, or a word in capitals where none can be.
     */
    private static boolean isTemplate(String image, ImageReference.Problem problem) {
        if (isOfTool(image) || "-:@/._".indexOf(image.charAt(0)) >= 0) {
            return true;
        }
        boolean capitals = false;
        int word = 0;
        int end = problem == ImageReference.Problem.TAG || problem == ImageReference.Problem.DIGEST
                ? image.length()
                : nameEnd(image);
        for (int i = 0; i <= image.length(); i++) {
            char c = i == image.length() ? '/' : image.charAt(i);
            if (isMark(c) || image.startsWith("...", i)) {
                return true;
            }
            if (c >= 'A' && c <= 'Z') {
                word = word < 0 ? word : word + 1;
            } else if (Ascii.isLower(c)) {
                word = -1;
            } else if (c != '_' && (c < '0' || c > '9')) {
                capitals |= word > 1 && i <= end;
                word = 0;
            }
        }
        return capitals;
    }

    /** Whether a tool replaces the reference: it has a scheme, and not one of those with which registries are named. */
    private static boolean isOfTool(String image) {
        return image.indexOf("://") > 0
                && !image.startsWith("http://")
                && !image.startsWith("https://")
                && !image.startsWith("docker://")
                && !image.startsWith("oci://");
    }

    private static boolean isMark(char c) {
        return switch (c) {
            case '$', '<', '>', '{', '}', '%', '*', '|' -> true;
            default -> false;
        };
    }

    private static int nameEnd(String image) {
        int colon = image.indexOf(':', image.lastIndexOf('/') + 1);
        return colon < 0 ? image.length() : colon;
    }

    private void report(
            ImageReference.Problem problem,
            String image,
            FieldPath path,
            String holder,
            String consequence,
            Findings out) {
        boolean scheme = problem == ImageReference.Problem.REGISTRY && image.contains("://");
        out.advise(
                Severity.ERROR,
                id(),
                path,
                holder + " has the image " + shown(image) + ", which the kubelet cannot parse: "
                        + (scheme ? "it begins with the scheme of a URL" : reason(problem))
                        + "; its status is InvalidImageName, and " + consequence,
                scheme ? "begin with the host of the registry, without the scheme" : fix(problem),
                List.of());
    }

    /** Without what may be the user and the password of a URL. */
    private static String shown(String image) {
        int at = image.lastIndexOf('@');
        return at > 0 && image.indexOf('/', at) > 0
                ? Excerpt.quoted("\u2026" + image.substring(at))
                : Excerpt.quoted(image);
    }

    private static String reason(ImageReference.Problem problem) {
        return switch (problem) {
            case IDENTIFIER -> "64 hexadecimal digits are the identifier of an image";
            case REGISTRY -> "what comes before the first slash is not a host with an optional port";
            case UPPER_CASE -> "its name has upper-case letters";
            case NAME ->
                "its name is not parts of lower-case letters and digits with single separators (., _, __ or -)"
                        + " between, and a slash between the parts";
            case TOO_LONG -> "its name is longer than 255 characters";
            case TAG -> "its tag is not 1 to 128 letters, digits, _, . and -, beginning with none of the last two";
            case DIGEST -> "its digest is not sha256:, sha384: or sha512: and the lower-case hexadecimal digits of one";
        };
    }

    private static String fix(ImageReference.Problem problem) {
        return switch (problem) {
            case IDENTIFIER -> "write the name of the image, and the digest after @sha256:";
            case REGISTRY -> "correct the host of the registry";
            case UPPER_CASE -> "write the name in lower case";
            case NAME -> "correct the name";
            case TOO_LONG -> "shorten the name";
            case TAG -> "correct the tag, or remove the colon";
            case DIGEST -> "copy the whole digest, or name a tag";
        };
    }
}
