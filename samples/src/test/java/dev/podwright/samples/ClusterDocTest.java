package dev.podwright.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each example of {@code docs/cluster.md} is code of {@link OnCluster}, so that it compiles. */
class ClusterDocTest {
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void examples_are_compiled() throws IOException {
        String code = compact(Files.readString(Path.of("src/main/java/dev/podwright/samples/OnCluster.java")));
        List<String> examples = BLOCK.matcher(Files.readString(Path.of("../docs/cluster.md")))
                .results()
                .map(match -> compact(match.group(1)))
                .toList();
        assertThat(examples)
                .hasSizeGreaterThan(3)
                .allSatisfy(example -> assertThat(code).contains(example));
    }

    /** The code without white space, which the formatter may put elsewhere. */
    private static String compact(String code) {
        return code.replaceAll("\\s", "");
    }
}
