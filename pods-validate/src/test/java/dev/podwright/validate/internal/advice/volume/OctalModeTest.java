package dev.podwright.validate.internal.advice.volume;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.report.Finding;
import dev.podwright.validate.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OctalModeTest {
    /** Of all that the server accepts for a file, these are no modes and look like one. */
    @Test
    void finds_the_few_decimal_numbers_that_look_like_octal_modes() {
        StringBuilder items = new StringBuilder();
        for (int mode = 0; mode <= 511; mode++) {
            items.append("{key: k, path: f")
                    .append(mode)
                    .append(", mode: ")
                    .append(mode)
                    .append("}, ");
        }
        Pod pod = Manifests.read("""
                        apiVersion: v1
                        kind: Pod
                        metadata: {name: p}
                        spec:
                          containers: [{name: a, image: i, volumeMounts: [{name: v, mountPath: /v}]}]
                          volumes: [{name: v, configMap: {name: c, items: [ITEMS]}}]
                        """.replace("ITEMS", items)).single(Pod.class);
        List<String> paths = new ArrayList<>();
        for (Finding each : Validator.standard().validate(pod).findings()) {
            assertThat(each.rule()).isEqualTo("volume/octal-mode");
            paths.add(each.path().toString());
        }
        assertThat(paths)
                .containsExactlyElementsOf(Stream.of(100, 110, 111, 400, 440, 444)
                        .map(mode -> "spec.volumes[0].configMap.items[" + mode + "].mode")
                        .toList());
    }
}
