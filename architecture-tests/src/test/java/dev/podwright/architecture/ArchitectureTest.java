package dev.podwright.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.podwright.architecture.PublishedModules.CLASSES;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import dev.podwright.architecture.Rules.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The published modules and their packages depend on each other as {@link Rules} says. */
class ArchitectureTest {
    @ParameterizedTest
    @FieldSource(Rules.ALL)
    void a_module_uses_only_what_it_may(Module module) {
        classes()
                .that(describe("are in " + module, type -> isIn(List.of(module.name()), type)))
                .should()
                .onlyDependOnClassesThat(describe("%s may use".formatted(module), type -> mayUse(module, type)))
                .check(CLASSES);
    }

    @ParameterizedTest
    @FieldSource(Rules.ALL)
    void each_package_is_in_one_layer(Module module) {
        List<String> faults = new ArrayList<>();
        Map<String, Integer> matched = new TreeMap<>();
        module.layers().stream().flatMap(List::stream).forEach(pattern -> matched.put(pattern, 0));
        for (String name : PublishedModules.packagesOf(module.name())) {
            List<String> patterns = matched.keySet().stream()
                    .filter(pattern -> PackageMatcher.of(pattern).matches(name))
                    .toList();
            if (patterns.size() != 1) {
                faults.add(name + " is in the layers of " + patterns);
            }
            patterns.forEach(pattern -> matched.merge(pattern, 1, Integer::sum));
        }
        matched.forEach((pattern, packages) -> {
            if (packages == 0) {
                faults.add("there is no package " + pattern);
            }
        });
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @FieldSource(Rules.ALL)
    void a_layer_does_not_use_higher_ones(Module module) {
        for (int i = 0; i + 1 < module.layers().size(); i++) {
            String[] higher =
                    module.layers().stream().skip(i + 1).flatMap(List::stream).toArray(String[]::new);
            List<String> layer = module.layers().get(i);
            noClasses()
                    .that()
                    .resideInAnyPackage(layer.toArray(String[]::new))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(higher)
                    .as("the layer of %s uses no higher layer".formatted(layer))
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void packages_have_no_cycles() {
        assertThat(new PackageCycles(CLASSES).describe()).isEmpty();
    }

    @Test
    void no_package_outside_the_model_is_large() {
        Map<String, Long> sizes = CLASSES.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .filter(resideInAnyPackage(Rules.MODEL.toArray(String[]::new)).negate())
                .collect(groupingBy(JavaClass::getPackageName, TreeMap::new, counting()));
        sizes.values().removeIf(size -> size <= Rules.TYPES_IN_A_PACKAGE);
        assertThat(sizes)
                .as("packages of more than %s types", Rules.TYPES_IN_A_PACKAGE)
                .isEmpty();
    }

    private static boolean mayUse(Module module, JavaClass used) {
        JavaClass type = used.getBaseComponentType();
        return type.isPrimitive()
                || resideInAnyPackage("java..", "javax..").test(type)
                || resideInAnyPackage(module.libraries().toArray(String[]::new)).test(type)
                || isIn(List.of(module.name()), type)
                || isIn(module.uses(), type);
    }

    private static boolean isIn(List<String> modules, JavaClass type) {
        return CLASSES.contain(type.getName()) && modules.contains(PublishedModules.moduleOf(type));
    }
}
