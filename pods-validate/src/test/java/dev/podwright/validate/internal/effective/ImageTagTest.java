package dev.podwright.validate.internal.effective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ImageTagTest {
    private static final String PART = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
    private static final String LABEL = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])";
    /** The grammar of upstream's reference. */
    private static final Pattern REFERENCE = Pattern.compile("(?:(?:" + LABEL + "(?:\\." + LABEL
            + ")*|\\[[a-fA-F0-9:]+])(?::[0-9]+)?/)?(?<path>" + PART + "(?:/" + PART + ")*)"
            + "(?::(?<tag>[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?"
            + "(?:@(?<digest>[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}))?");

    private static final Pattern DIGEST =
            Pattern.compile("sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128}");

    private static boolean isLatestByGrammar(String image) {
        if (image.matches("[a-f0-9]{64}")) {
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
        if (!matcher.matches() || matcher.group("path").length() > 255) {
            return false;
        }
        String digest = matcher.group("digest");
        if (digest != null && !DIGEST.matcher(digest).matches()) {
            return false;
        }
        String tag = matcher.group("tag");
        return tag == null ? digest == null : tag.equals("latest");
    }

    @Provide
    static Arbitrary<String> images() {
        return Arbitraries.of(
                        "a",
                        "b1",
                        "Ab",
                        "-",
                        ".",
                        "_",
                        "__",
                        ":",
                        "/",
                        "/",
                        "@",
                        "latest",
                        ":latest",
                        "localhost",
                        "[::1]",
                        "[",
                        "5000",
                        "sha256:",
                        "sha384:",
                        "sha512:",
                        "0123456789abcdef".repeat(4),
                        "A".repeat(64),
                        "ab/".repeat(85),
                        "\u00c4",
                        " ",
                        "x".repeat(128))
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 5000)
    void reads_what_the_grammar_says(@ForAll("images") String image) {
        assertThat(ImageTag.isLatest(image)).as(image).isEqualTo(isLatestByGrammar(image));
    }

    @Test
    void long_names_take_neither_stack_nor_time() {
        for (String part : List.of("p/", "a-b.c_d/", "a.", "a__", "a-", "[", "a:1/", "A/", "\u00c4/")) {
            String image = part.repeat(200_000) + "x";
            assertThat(ImageTag.isLatest(image)).as(part).isFalse();
            assertThat(ImageTag.isLatest("x:" + image)).as(part).isFalse();
            assertThat(ImageTag.isLatest("x@" + image)).as(part).isFalse();
        }
    }
}
