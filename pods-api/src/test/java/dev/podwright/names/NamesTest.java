package dev.podwright.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    private static final Pattern LABEL = Pattern.compile("([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?");
    private static final Pattern DNS_LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?");
    private static final Pattern SUBDOMAIN =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");

    @Test
    void what_is_valid_stays() {
        assertThat(Names.label("")).isEmpty();
        assertThat(Names.label("Nightly_1.2")).isEqualTo("Nightly_1.2");
        assertThat(Names.dnsLabel("shop-5d89bf4c9k")).isEqualTo("shop-5d89bf4c9k");
        assertThat(Names.subdomain("shop.example.com")).isEqualTo("shop.example.com");
        assertThat(Names.dnsLabel("a".repeat(63))).isEqualTo("a".repeat(63));
        assertThat(Names.subdomain("a".repeat(253))).isEqualTo("a".repeat(253));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nightly build (ä)      | nightly-build-a-
            feature/JIRA-12_fix    | feature-jira-12-fix-
            Müller & Söhne         | muller-sohne-
            -x-                    | x-
            a.b                    | a-b-
            """)
    void what_can_be_kept_is_readable(String text, String start) {
        assertThat(Names.dnsLabel(text)).startsWith(start).hasSize(start.length() + 11);
    }

    @Test
    void a_hash_stays_the_same_over_versions() {
        assertThat(Names.dnsLabel("Nightly build (ä)")).isEqualTo("nightly-build-a-stmpfgqwjfr");
        assertThat(Names.dnsLabel("")).isEqualTo("k4m9fztmz7m");
        assertThat(Names.label("日本")).isEqualTo("84c4fks5lsm");
    }

    @Test
    void a_long_text_is_cut_and_keeps_its_difference() {
        String first = Names.dnsLabel("a".repeat(100) + "1");
        assertThat(first).hasSize(63).startsWith("a".repeat(51) + "-");
        assertThat(first).isNotEqualTo(Names.dnsLabel("a".repeat(100) + "2"));
    }

    @Test
    void a_result_with_a_hash_is_not_the_result_of_another_text() {
        String hashed = Names.dnsLabel("Shop");
        assertThat(Names.dnsLabel(hashed)).isNotEqualTo(hashed).startsWith(hashed + "-");
    }

    @Test
    void single_surrogates_differ() {
        assertThat(Names.dnsLabel("\ud800")).isNotEqualTo(Names.dnsLabel("\ud801"));
    }

    @Property
    void results_are_valid(@ForAll("texts") String text) {
        assertThat(Names.label(text)).matches(LABEL).hasSizeLessThanOrEqualTo(63);
        assertThat(Names.dnsLabel(text)).matches(DNS_LABEL).hasSizeLessThanOrEqualTo(63);
        assertThat(Names.subdomain(text)).matches(SUBDOMAIN).hasSizeLessThanOrEqualTo(253);
    }

    @Property
    void different_texts_have_different_results(@ForAll("texts") String first, @ForAll("texts") String second) {
        Map<String, String> seen = new HashMap<>();
        for (UnaryOperator<String> names : Map.<String, UnaryOperator<String>>of(
                        "label", Names::label, "dnsLabel", Names::dnsLabel, "subdomain", Names::subdomain)
                .values()) {
            seen.clear();
            for (String text : new String[] {first, second, names.apply(first), names.apply(second)}) {
                String known = seen.putIfAbsent(names.apply(text), text);
                assertThat(known == null || known.equals(text)).isTrue();
            }
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> near =
                Arbitraries.strings().withChars("aZ09-._ /ä日\ud83d").ofMaxLength(8);
        Arbitrary<String> lengthy =
                Arbitraries.strings().withChars("ab-.A").ofMinLength(50).ofMaxLength(300);
        return Arbitraries.oneOf(near, lengthy, Arbitraries.strings().all().ofMaxLength(40));
    }
}
