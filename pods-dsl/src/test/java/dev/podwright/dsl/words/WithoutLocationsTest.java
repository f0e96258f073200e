package dev.podwright.dsl.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.dsl.Pods;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.validate.Validator;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words write the same where the lines of their calls are not recorded, as in the long run of a service. */
class WithoutLocationsTest {

    @Test
    void the_same_pods() throws IOException, InterruptedException {
        String path = Stream.of(Pods.class, Validator.class, Manifests.class, Everything.class)
                .map(WithoutLocationsTest::place)
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dpodwright.locations=off",
                "-Dfile.encoding=UTF-8",
                "-cp",
                path,
                Main.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        assertThat(text).isEqualTo(Main.text());
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** Prints the pods. */
    static final class Main {
        private Main() {}

        public static void main(String[] args) {
            System.out.print(text());
        }

        static String text() {
            StringBuilder out = new StringBuilder();
            for (Pod pod : Everything.pods()) {
                out.append("---\n").append(Manifests.toYaml(pod));
            }
            return out.toString();
        }
    }
}
