package dev.podwright.conformance.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.conformance.oracle.ServerSettings;
import dev.podwright.model.schema.Schemas;
import dev.podwright.schema.Field;
import dev.podwright.schema.ObjectSchema;
import dev.podwright.version.KubernetesVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Everything that is made from one version of Kubernetes is made from the newest one that the validator supports. */
class NewestVersionTest {
    private static final int MINOR = KubernetesVersion.newest().minor();
    private static final Pattern MODULE =
            Pattern.compile("k8s\\.io/(?:api|apimachinery|apiserver|kubernetes) v[01]\\.(\\d+)\\.\\d+");

    @Test
    void programs_use_its_modules() throws IOException {
        for (Path program : List.of(Path.of("go", "go.mod"), Path.of("cluster", "kube", "go.mod"))) {
            List<MatchResult> modules =
                    MODULE.matcher(Files.readString(program)).results().toList();
            assertThat(modules).as(program.toString()).hasSizeGreaterThan(5);
            for (MatchResult module : modules) {
                assertThat(Integer.parseInt(module.group(1)))
                        .as(program + ": " + module.group())
                        .isEqualTo(MINOR);
            }
        }
    }

    @Test
    void an_oracle_is_built_for_each_version_before_it() throws IOException {
        assertThat(Files.readAllLines(Path.of("go", "older.txt")).stream()
                        .map(line -> line.substring(0, line.lastIndexOf('.'))))
                .containsExactlyElementsOf(KubernetesVersion.supported().stream()
                        .filter(version -> version.isAtLeast(ServerSettings.OLDEST_ORACLE) && version.minor() < MINOR)
                        .map(KubernetesVersion::toString)
                        .toList());
    }

    @Test
    void the_table_of_fields_goes_up_to_it() throws IOException {
        assertThat(Files.readString(Path.of("bin", "tables"))).contains("\nNEWEST=" + MINOR + "\n");
        int newest = 0;
        for (ObjectSchema<?> schema : Schemas.all()) {
            for (Field field : schema.fields()) {
                KubernetesVersion since = field.since();
                newest = Math.max(newest, since == null ? 0 : since.minor());
            }
        }
        assertThat(newest).isLessThanOrEqualTo(MINOR).isGreaterThan(MINOR - 2);
    }
}
