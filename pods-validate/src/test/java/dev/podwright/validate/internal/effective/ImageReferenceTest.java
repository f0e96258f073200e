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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReferenceTest {
    private static final String PART = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
    private static final String LABEL = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])";
    /** The grammar of upstream's reference. */
    private static final Pattern REFERENCE = Pattern.compile("(?:(?:" + LABEL + "(?:\\." + LABEL
            + ")*|\\[[a-fA-F0-9:]+])(?::[0-9]+)?/)?(?<path>" + PART + "(?:/" + PART + ")*)"
            + "(?::(?<tag>[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?"
            + "(?:@(?<digest>[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}))?");

    private static final String HASH = "0123456789abcdef".repeat(4);

    private static final Pattern DIGEST =
            Pattern.compile("sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128}");

    /** The parts of a reference by the grammar; null where it is none. */
    private static @Nullable Matcher parse(String image) {
        if (image.matches("[a-f0-9]{64}")) {
            return null;
        }
        int slash = image.indexOf('/');
        String host = slash < 0 ? "" : image.substring(0, slash);
        boolean hasDomain = host.equals("localhost")
                || host.indexOf('.') >= 0
                || host.indexOf(':') >= 0
                || !host.toLowerCase(Locale.ROOT).equals(host);
        String full = hasDomain ? image : slash < 0 ? "docker.io/library/" + image : "docker.io/" + image;
        if ((host.equals("docker.io") || host.equals("index.docker.io")) && image.indexOf('/', slash + 1) < 0) {
            full = "docker.io/library/" + image.substring(slash + 1);
        }
        Matcher matcher = REFERENCE.matcher(full);
        if (!matcher.matches() || matcher.group("path").length() > 255) {
            return null;
        }
        String digest = matcher.group("digest");
        return digest == null || DIGEST.matcher(digest).matches() ? matcher : null;
    }

    private static boolean isLatestByGrammar(String image) {
        Matcher matcher = parse(image);
        if (matcher == null) {
            return false;
        }
        String tag = matcher.group("tag");
        return tag == null ? matcher.group("digest") == null : tag.equals("latest");
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
                        "docker.io",
                        "index.docker.io",
                        "x".repeat(240),
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
        assertThat(ImageReference.isLatest(image)).as(image).isEqualTo(isLatestByGrammar(image));
        assertThat(ImageReference.problem(image) == null).as(image).isEqualTo(parse(image) != null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop",
                "shop:5000",
                "shop_com",
                "foo_bar.com:8080",
                "registry.example/shop:tag",
                "registry:5000/shop@sha256:HASH",
                "registry:5000/shop:1.2@sha256:HASH",
                "registry:5000/shop@sha512:HASHHASH",
                "lower:UPPER",
                "Upper/lower:tag",
                "192.168.1.1:5000/shop:5050",
                "[2001:db8::1]:5000/shop:tag",
                "[::1]/shop",
                "localhost/shop",
                "localhost:5000/shop",
                "xn--n3h.com/shop:xn--n3h.com",
                "a/b/c/d__e.f--g"
            })
    void what_upstream_parses_has_no_problem(String image) {
        assertThat(ImageReference.problem(image.replace("HASH", HASH))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "HASH, IDENTIFIER",
        "https://registry.example/shop:1, REGISTRY",
        "-registry.example/shop, REGISTRY",
        "registry.example:port/shop, REGISTRY",
        "REGISTRY_NAME/shop, REGISTRY",
        "[fe80::1%eth0]:5000/shop, REGISTRY",
        "Shop:latest, UPPER_CASE",
        "registry:5000/Team/shop:tag, UPPER_CASE",
        "foo/barShop, UPPER_CASE",
        "'', NAME",
        ":tag, NAME",
        "@sha256:HASH, NAME",
        "/shop, NAME",
        "shop/, NAME",
        "aa/asdf$$^/aa, NAME",
        "a...b, NAME",
        "a___b, NAME",
        "[2001:db8::1], NAME",
        "[2001:db8::1]:5000, NAME",
        "shop:, TAG",
        "'shop:la test', TAG",
        "shop:-1, TAG",
        "shop:1:2, TAG",
        "shop:1+2, TAG",
        "shop@sha256:ffffffffffffffffffffffffffffffffff, DIGEST",
        "shop@md7:HASH, DIGEST",
        "shop@sha384:HASH, DIGEST",
        "shop@, DIGEST",
        "shop:1@sha256:HASH@sha256:HASH, DIGEST"
    })
    void says_why_a_reference_cannot_be_parsed(String image, ImageReference.Problem problem) {
        assertThat(ImageReference.problem(image.replace("HASH", HASH))).isEqualTo(problem);
    }

    @Test
    void a_name_has_255_characters_without_its_registry_and_with_library() {
        assertThat(ImageReference.problem("registry.example/" + "a".repeat(255) + ":tag"))
                .isNull();
        assertThat(ImageReference.problem("registry.example/" + "a".repeat(256)))
                .isEqualTo(ImageReference.Problem.TOO_LONG);
        for (String prefix : List.of("", "docker.io/", "index.docker.io/")) {
            assertThat(ImageReference.problem(prefix + "a".repeat(247))).isNull();
            assertThat(ImageReference.problem(prefix + "a".repeat(248))).isEqualTo(ImageReference.Problem.TOO_LONG);
        }
        assertThat(ImageReference.problem("a:" + "t".repeat(128))).isNull();
        assertThat(ImageReference.problem("a:" + "t".repeat(129))).isEqualTo(ImageReference.Problem.TAG);
    }

    @Test
    void long_names_take_neither_stack_nor_time() {
        for (String part : List.of("p/", "a-b.c_d/", "a.", "a__", "a-", "[", "a:1/", "A/", "\u00c4/")) {
            String image = part.repeat(200_000) + "x";
            assertThat(ImageReference.isLatest(image)).as(part).isFalse();
            assertThat(ImageReference.isLatest("x:" + image)).as(part).isFalse();
            assertThat(ImageReference.isLatest("x@" + image)).as(part).isFalse();
            assertThat(ImageReference.problem(image)).as(part).isNotNull();
        }
    }
}
