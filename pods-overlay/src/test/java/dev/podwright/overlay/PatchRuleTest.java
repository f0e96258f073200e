package dev.podwright.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.overlay.internal.problem.PatchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PatchRuleTest {
    @ParameterizedTest
    @EnumSource
    void is_in_the_documentation(PatchRule rule) throws IOException {
        assertThat(Files.readString(Path.of("../docs/overlay.md"))).contains("`" + rule.id() + "`");
    }
}
