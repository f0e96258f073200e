package dev.podwright.validate.internal.rules.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.config.ConfigMap;
import dev.podwright.model.config.Secret;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.value.Bytes;
import dev.podwright.report.NotChecked;
import dev.podwright.report.Report;
import dev.podwright.validate.Validator;
import dev.podwright.validate.internal.core.RecordedRules;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ObjectRulesTest {
    private static final int LARGEST = 1 << 20;
    private static final ObjectMeta NAMED = ObjectMeta.builder().name("web").build();

    @TestFactory
    List<DynamicTest> answers_as_the_server_does() {
        return RecordedRules.tests("objects");
    }

    @Test
    void the_values_of_a_config_map_have_at_most_a_mebibyte() {
        ConfigMap.Builder half = ConfigMap.builder().metadata(NAMED).putData("a", "ä".repeat(LARGEST / 4));
        byte[] rest = new byte[LARGEST / 2 + 1];

        assertThat(rejections(
                        half.putBinaryData("b", Bytes.of(new byte[LARGEST / 2])).build()))
                .isEmpty();
        assertThat(rejections(ConfigMap.builder()
                        .from(half.build())
                        .putBinaryData("c", Bytes.of(new byte[1]))
                        .build()))
                .containsExactly("FieldValueTooLong ");
        assertThat(rejections(ConfigMap.builder()
                        .metadata(NAMED)
                        .putData("a", "x".repeat(LARGEST / 2))
                        .putBinaryData("b", Bytes.of(rest))
                        .build()))
                .containsExactly("FieldValueTooLong ");
    }

    @Test
    void a_text_of_a_secret_replaces_the_bytes_of_its_key() {
        Secret large = Secret.builder()
                .metadata(NAMED)
                .putData("a", Bytes.of(new byte[LARGEST]))
                .putData("b", Bytes.of(new byte[1]))
                .build();

        assertThat(rejections(large)).containsExactly("FieldValueTooLong data");
        assertThat(rejections(large.toBuilder().putStringData("a", "x").build()))
                .isEmpty();
    }

    @Test
    void no_value_of_a_secret_is_shown() {
        Report report =
                Validator.standard().validate(Manifests.inspect("""
                        apiVersion: v1
                        kind: Secret
                        metadata: {name: web}
                        type: kubernetes.io/dockerconfigjson
                        data: {a b: aHVudGVyMg==}
                        stringData: {.dockerconfigjson: "{hunter2}"}
                        """).iterator().next());

        assertThat(report.findings())
                .extracting(finding -> finding.location() + " " + finding.rule() + " " + finding.path())
                .containsExactly("5:8 FieldValueInvalid data[a b]", "5:1 FieldValueInvalid data[.dockerconfigjson]");
        assertThat(report + report.toJson()).doesNotContain("hunter2").doesNotContain("aHVudGVyMg");
    }

    @Test
    void what_the_server_warns_of_a_certificate_is_named_as_not_checked() {
        Secret secret = Secret.builder()
                .metadata(NAMED)
                .type(SecretRules.TLS)
                .putStringData("tls.crt", "x")
                .putStringData("tls.key", "y")
                .build();
        Report report = Validator.standard().validate(secret);

        assertThat(report.isAccepted()).isTrue();
        assertThat(report.notChecked())
                .extracting(NotChecked::message)
                .singleElement()
                .asString()
                .contains("certificate");
        assertThat(Validator.standard()
                        .validate(secret.toBuilder().type("Opaque").build())
                        .notChecked())
                .isEmpty();
    }

    @Property
    void the_size_of_bytes_is_counted_without_decoding_them(@ForAll @Size(max = 20) byte[] bytes) {
        assertThat(ConfigMapRules.size(Bytes.of(bytes))).isEqualTo(bytes.length);
    }

    private static List<String> rejections(KubernetesObject object) {
        return Validator.standard().validate(object).rejected().stream()
                .map(finding -> finding.rule() + " " + finding.path())
                .toList();
    }
}
