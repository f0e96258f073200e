package dev.podwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * {@code public-api.txt} in the folder of a module lists what others see of it. A change of it is a change of the public
 * API, and is seen in review. {@code -Dpublic-api.write} writes the listings instead of comparing.
 */
class PublicApiTest {
    private static final String COMMAND = "mvn -pl architecture-tests -am -Dtest=PublicApiTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dpublic-api.write test";
    private static final String INDENT = "    ";

    @ParameterizedTest
    @FieldSource(Rules.ALL)
    void is_as_recorded(Rules.Module module) throws IOException {
        Path file = PublishedModules.folderOf(module.name()).resolve("public-api.txt");
        List<String> actual = listing(module.name());
        if (System.getProperty("public-api.write") != null) {
            Files.write(file, actual);
            return;
        }
        List<String> recorded = Files.exists(file) ? Files.readAllLines(file) : List.of();
        if (!actual.equals(recorded)) {
            fail(
                    "The public API of %s is not what %s/public-api.txt lists:%n%s%nIf that is meant, write it again:%n  %s"
                            .formatted(module, module, difference(recorded, actual), COMMAND));
        }
    }

    @ParameterizedTest
    @FieldSource(Rules.ALL)
    void names_only_types_that_others_see(Rules.Module module) {
        List<String> hidden = new ArrayList<>();
        for (Class<?> type : PublicTypes.of(module.name())) {
            for (Class<?> named : new PublicType(type).named()) {
                if (PublicTypes.isOurs(named) && !PublicTypes.contains(named)) {
                    hidden.add(type.getName() + " names " + named.getName());
                }
            }
        }
        assertThat(hidden).isEmpty();
    }

    @ParameterizedTest
    @FieldSource(Rules.ALL)
    void has_no_internal_package(Rules.Module module) {
        assertThat(PublishedModules.exportedPackagesOf(module.name()))
                .noneMatch(name -> (name + ".").contains(".internal."));
    }

    private static List<String> listing(String module) {
        List<String> lines = new ArrayList<>();
        PublishedModules.descriptorOf(module).ifPresent(descriptor -> addModule(descriptor, lines));
        for (Class<?> each : PublicTypes.of(module)) {
            PublicType type = new PublicType(each);
            lines.add(type.declaration());
            type.members().forEach(member -> lines.add(INDENT + member));
        }
        return lines;
    }

    private static void addModule(ModuleDescriptor descriptor, List<String> lines) {
        Set<String> sorted = new TreeSet<>();
        descriptor.exports().stream()
                .filter(exports -> !exports.isQualified())
                .forEach(exports -> sorted.add(INDENT + "exports " + exports.source()));
        descriptor.requires().stream()
                .filter(requires -> requires.modifiers().contains(ModuleDescriptor.Requires.Modifier.TRANSITIVE))
                .forEach(requires -> sorted.add(INDENT + "requires transitive " + requires.name()));
        lines.add("module " + descriptor.name());
        lines.addAll(sorted);
    }

    /** What is gone and what is new, each member with its type. */
    private static String difference(List<String> recorded, List<String> actual) {
        Set<String> before = withTypes(recorded);
        Set<String> now = withTypes(actual);
        StringBuilder text = new StringBuilder();
        before.stream()
                .filter(line -> !now.contains(line))
                .forEach(line -> text.append("  - ").append(line).append('\n'));
        now.stream()
                .filter(line -> !before.contains(line))
                .forEach(line -> text.append("  + ").append(line).append('\n'));
        return text.toString();
    }

    private static Set<String> withTypes(List<String> lines) {
        Set<String> all = new LinkedHashSet<>();
        String type = "";
        for (String line : lines) {
            if (!line.startsWith(INDENT)) {
                type = line;
            }
            all.add(line.startsWith(INDENT) ? type + ":  " + line.strip() : line);
        }
        return all;
    }
}
