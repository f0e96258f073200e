package dev.podwright.samples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the guide and its further pages with the classes that have their code, and with what the code prints. */
class GuideTest {
    static Stream<GuidePage> pages() {
        return GuidePage.all();
    }

    /** {@link RunningServiceIT} runs what needs a cluster. */
    @ParameterizedTest
    @MethodSource("pages")
    void the_code_compiles_and_the_output_is_real(GuidePage page) {
        page.doc().assertIs(page.onCluster() ? page.withCode() : page.withOutput(UnaryOperator.identity()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void all_of_the_code_is_in_the_page_and_no_other_code(GuidePage page) {
        List<String> lines = page.doc().text().lines().toList();
        Set<String> members = Stream.concat(
                        Stream.of(page.code().getDeclaredMethods()).map(Method::getName),
                        page.code() == Guide.class ? Stream.of("PROXY") : Stream.empty())
                .filter(name -> !name.startsWith("lambda$"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(new TreeSet<>(page.shown())).isEqualTo(members);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals("```java")) {
                assertThat(lines.get(i - 1)).startsWith(GuidePage.JAVA);
            }
        }
    }
}
