package dev.podwright.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes of the published modules, as they are on the class path: in jars, or in {@code target/classes}. */
final class PublishedModules {
    /** The folder of a module in the address of one of its classes. */
    private static final Pattern FOLDER = Pattern.compile(".*/([^/]+)/target/(?:classes/|[^/]+\\.jar!/).*");

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/architecture-tests/"))
            .importPackages("dev.podwright");

    private static final Map<String, List<JavaClass>> BY_MODULE =
            CLASSES.stream().collect(groupingBy(PublishedModules::moduleOf, toList()));

    private PublishedModules() {}

    static Set<String> names() {
        return new TreeSet<>(BY_MODULE.keySet());
    }

    static List<JavaClass> classesOf(String module) {
        List<JavaClass> classes = BY_MODULE.get(module);
        if (classes == null) {
            throw new AssertionError("no class of " + module + " is on the class path");
        }
        return classes;
    }

    static Set<String> packagesOf(String module) {
        return classesOf(module).stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The folder of the module in this checkout. */
    static Path folderOf(String module) {
        return Path.of("..", module);
    }

    /** The name of the module that the class belongs to. */
    static String moduleOf(JavaClass type) {
        String address = type.getSource().orElseThrow().getUri().toString();
        Matcher matcher = FOLDER.matcher(address);
        if (!matcher.matches()) {
            throw new AssertionError("not in the target folder of a module: " + address);
        }
        return matcher.group(1);
    }

    /** What the module declares of itself; empty for one without a module-info. */
    static Optional<ModuleDescriptor> descriptorOf(String module) {
        try {
            Path classes = Path.of(classesOf(module)
                    .get(0)
                    .reflect()
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return ModuleFinder.of(classes).findAll().stream()
                    .map(ModuleReference::descriptor)
                    .filter(descriptor -> !descriptor.isAutomatic())
                    .findFirst();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** The packages that everybody sees: those that are exported to all; of a module without a module-info, all. */
    static Set<String> exportedPackagesOf(String module) {
        Stream<String> packages = descriptorOf(module)
                .map(descriptor -> descriptor.exports().stream()
                        .filter(exports -> !exports.isQualified())
                        .map(ModuleDescriptor.Exports::source))
                .orElseGet(() -> packagesOf(module).stream());
        return packages.collect(Collectors.toCollection(TreeSet::new));
    }
}
