package dev.podwright.internal.validate.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.validate.PodValidator;
import dev.podwright.validate.Report;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of our rules find something in which pod. A row: annotations, init containers, containers, findings. */
class AdviceRulesTest {
    private static final String ALLOW = "podwright.dev/allow-localhost.port-collision: they share it";

    private static Report report(String annotations, String init, String main) {
        String yaml = "apiVersion: v1\nkind: Pod\nmetadata: {name: shop, annotations: {" + annotations + "}}\nspec:\n"
                + "  initContainers: [" + init + "]\n"
                + "  containers: [" + main + "]\n";
        return PodValidator.standard().validate(Manifests.read(yaml).single(Pod.class));
    }

    private static String container(String spec) {
        StringBuilder out = new StringBuilder();
        for (String each : spec.split(" ", -1)) {
            if (each.isEmpty()) {
                continue;
            }
            String[] parts = each.split("/", -1);
            boolean sidecar = parts[0].startsWith("+");
            String name = sidecar ? parts[0].substring(1) : parts[0];
            out.append(out.isEmpty() ? "" : ", ")
                    .append("{name: ")
                    .append(name)
                    .append(", image: example/")
                    .append(name);
            if (sidecar) {
                out.append(", restartPolicy: Always");
            }
            if (parts.length > 1) {
                out.append(", ports: [{containerPort: ").append(parts[1]);
                out.append(parts.length > 2 ? ", protocol: " + parts[2] : "").append("}]");
            }
            out.append('}');
        }
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "- | -               | a/80 b/80      | localhost/port-collision spec.containers[1].ports[0]",
                "- | -               | a/80 b/81      | ''",
                "- | -               | a/80 b/80/UDP  | ''",
                "- | +s/80           | a/80           | localhost/port-collision spec.containers[0].ports[0]",
                "- | i/80            | a/80           | ''",
                "- | +s/80 i/80      | a              | localhost/port-collision spec.initContainers[1].ports[0]",
                "- | i/80 +s/80      | a              | ''",
                "- | i/80 j/80       | a              | ''",
                "a.podwright.dev/listens: '80' | - | a b/80 | localhost/port-collision metadata.annotations[a.podwright.dev/listens]",
                "a.podwright.dev/listens: '80' | - | a/80 b | ''",
                "s.podwright.dev/proxies: app  | +s | a | sidecar/partner-unknown metadata.annotations[s.podwright.dev/proxies]",
                "s.podwright.dev/proxies: a    | +s | a | ''",
                "s.podwright.dev/proxies: 'a:80'   | +s | a/80 | ''",
                "s.podwright.dev/proxies: 'a:http' | +s | a/80 | sidecar/port-unknown metadata.annotations[s.podwright.dev/proxies]",
                ALLOW + " | - | a/80 b/80 | ''",
                "b.podwright.dev/allow-localhost.port-collision: why not | - | a/80 b/80 | ''",
                "c.podwright.dev/allow-localhost.port-collision: why not | - | a/80 b/80 c | localhost/port-collision spec.containers[1].ports[0]",
                "podwright.dev/allow-localhost.no-such: why not | - | a | allow/unknown-rule metadata.annotations[podwright.dev/allow-localhost.no-such]",
            })
    void finds_what_does_not_fit_together_and_nothing_else(String annotations, String init, String main, String found) {
        Report report =
                report(annotations == null ? "" : annotations, container(init == null ? "" : init), container(main));
        assertThat(report.rejected()).isEmpty();
        assertThat(report.advised())
                .extracting(f -> f.rule() + " " + f.path())
                .containsExactlyElementsOf(found.isEmpty() ? List.of() : List.of(found));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {ALLOW + " | they share it"})
    void what_is_switched_off_stays_listed_with_its_reason(String annotations, String reason) {
        Report report = report(annotations, "", container("a/80 b/80"));
        assertThat(report.switchedOff()).singleElement().satisfies(off -> {
            assertThat(off.reason()).isEqualTo(reason);
            assertThat(off.finding().rule()).isEqualTo("localhost/port-collision");
        });
    }
}
