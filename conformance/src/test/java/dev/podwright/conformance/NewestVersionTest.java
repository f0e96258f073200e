package dev.podwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.model.schema.Schemas;
import dev.podwright.schema.Field;
import dev.podwright.schema.ObjectSchema;
import dev.podwright.version.KubernetesVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything that is made from one version of Kubernetes is made from the newest one that the validator knows. */
class NewestVersionTest {
    private static final int MINOR = KubernetesVersion.newest().minor();
    private static final Pattern MODULE =
            Pattern.compile("k8s\\.io/(?:api|apimachinery|apiserver|kubernetes) v[01]\\.(\\d+)\\.\\d+");

    @Test
    void programs_use_its_modules() throws IOException {
        List<Path> programs;
        try (Stream<Path> folders = Files.list(Path.of(""))) {
            programs = folders.map(folder -> folder.resolve("go.mod"))
                    .filter(Files::exists)
                    .toList();
        }
        assertThat(programs).contains(Path.of("oracle", "go.mod"), Path.of("rules", "go.mod"));
        for (Path program : programs) {
            MODULE.matcher(Files.readString(program))
                    .results()
                    .forEach(module -> assertThat(Integer.parseInt(module.group(1)))
                            .as(program + ": " + module.group())
                            .isEqualTo(MINOR));
        }
    }

    @Test
    void the_table_of_fields_goes_up_to_it() throws IOException {
        assertThat(Files.readString(Path.of("tables"))).contains("\nNEWEST=" + MINOR + "\n");
        int newest = 0;
        for (ObjectSchema<?> schema : Schemas.all()) {
            for (Field field : schema.fields()) {
                newest = Math.max(newest, field.sinceMinor());
            }
        }
        assertThat(newest).isLessThanOrEqualTo(MINOR).isGreaterThan(MINOR - 2);
    }
}
