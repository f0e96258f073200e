package dev.podwright.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.model.Pod;
import java.lang.module.ModuleDescriptor;
import org.junit.jupiter.api.Test;

/** These tests run on the module path, so what module-info says is what they see. */
class ModulePathTest {

    @Test
    void runs_as_a_named_module_that_exports_no_internals() {
        Module module = Pod.class.getModule();
        assertThat(module.getName()).isEqualTo("dev.podwright.api");
        assertThat(module.getDescriptor().exports())
                .extracting(ModuleDescriptor.Exports::source)
                .contains("dev.podwright.model", "dev.podwright.manifest")
                .noneMatch(name -> name.contains("internal") && !isQualified(module, name));
    }

    @Test
    void requires_nothing_at_run_time_but_the_jdk() {
        assertThat(Pod.class.getModule().getDescriptor().requires())
                .filteredOn(r -> !r.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                .extracting(ModuleDescriptor.Requires::name)
                .containsExactly("java.base");
    }

    private static boolean isQualified(Module module, String name) {
        return module.getDescriptor().exports().stream()
                .anyMatch(e -> e.source().equals(name) && e.isQualified());
    }
}
