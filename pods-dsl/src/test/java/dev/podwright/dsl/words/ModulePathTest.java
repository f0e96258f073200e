package dev.podwright.dsl.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.dsl.Pods;
import java.lang.module.ModuleDescriptor;
import org.junit.jupiter.api.Test;

class ModulePathTest {

    @Test
    void runs_as_a_named_module_over_the_validator_alone() {
        ModuleDescriptor module = Pods.class.getModule().getDescriptor();
        assertThat(module.name()).isEqualTo("dev.podwright.dsl");
        assertThat(module.exports())
                .extracting(ModuleDescriptor.Exports::source)
                .containsExactlyInAnyOrder(
                        "dev.podwright.dsl",
                        "dev.podwright.dsl.meta",
                        "dev.podwright.dsl.source",
                        "dev.podwright.dsl.value",
                        "dev.podwright.dsl.value.workload");
        assertThat(module.requires())
                .filteredOn(r -> !r.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                .extracting(ModuleDescriptor.Requires::name)
                .containsExactlyInAnyOrder("java.base", "dev.podwright.validate");
    }
}
