package dev.podwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.schema.Field;
import dev.podwright.schema.ObjectSchema;
import dev.podwright.validate.KubernetesVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything that is made from one version of Kubernetes is made from the newest one that the validator knows. */
class NewestVersionTest {
    private static final int MINOR = KubernetesVersion.newest().minor();

    @Test
    void programs_use_its_modules() throws IOException {
        for (String program : List.of("oracle", "rules")) {
            assertThat(Files.readString(Path.of(program, "go.mod")))
                    .containsPattern("(?m)^\\s*k8s.io/kubernetes v1\\." + MINOR + "\\.\\d+$");
        }
        assertThat(Files.readString(Path.of("quantity", "go.mod")))
                .containsPattern("k8s.io/apimachinery v0\\." + MINOR + "\\.\\d+");
    }

    @Test
    void the_table_of_fields_goes_up_to_it() throws IOException {
        assertThat(Files.readString(Path.of("tables"))).contains("\nNEWEST=" + MINOR + "\n");
        int newest = 0;
        for (ObjectSchema<?> schema : ObjectSchema.all()) {
            for (Field field : schema.fields()) {
                newest = Math.max(newest, field.sinceMinor());
            }
        }
        assertThat(newest).isLessThanOrEqualTo(MINOR).isGreaterThan(MINOR - 2);
    }
}
