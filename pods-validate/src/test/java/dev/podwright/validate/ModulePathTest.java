package dev.podwright.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import org.junit.jupiter.api.Test;

class ModulePathTest {

    @Test
    void runs_as_a_named_module_over_the_api_alone() {
        ModuleDescriptor module = Validator.class.getModule().getDescriptor();
        assertThat(module.name()).isEqualTo("dev.podwright.validate");
        assertThat(module.exports())
                .filteredOn(exported -> !exported.isQualified())
                .extracting(ModuleDescriptor.Exports::source)
                .noneMatch(name -> name.contains("internal"));
        assertThat(module.requires())
                .filteredOn(r -> !r.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                .extracting(ModuleDescriptor.Requires::name)
                .containsExactlyInAnyOrder("java.base", "dev.podwright.api");
    }
}
