package dev.podwright.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which types everybody sees: public ones of exported packages, with all that they are nested in. */
final class PublicTypes {
    private static final Map<String, Set<String>> EXPORTED = Rules.MODULES.stream()
            .collect(
                    Collectors.toMap(Rules.Module::name, module -> PublishedModules.exportedPackagesOf(module.name())));

    private PublicTypes() {}

    /** The types of the module that everybody sees, by name. */
    static List<Class<?>> of(String module) {
        return PublishedModules.classesOf(module).stream()
                .filter(PublicTypes::isExported)
                .<Class<?>>map(JavaClass::reflect)
                .filter(PublicTypes::isPublic)
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    static boolean contains(Class<?> type) {
        return isPublic(type) && isExported(PublishedModules.CLASSES.get(type));
    }

    /** Whether the type is one of the published modules'. */
    static boolean isOurs(Class<?> type) {
        return PublishedModules.CLASSES.contain(type);
    }

    /** Whether a declaration with these modifiers is one that others see, if they see where it is. */
    static boolean isSeen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static boolean isExported(JavaClass type) {
        return EXPORTED.getOrDefault(PublishedModules.moduleOf(type), Set.of()).contains(type.getPackageName());
    }

    private static boolean isPublic(Class<?> type) {
        if (type.isAnonymousClass() || type.isLocalClass() || type.isSynthetic()) {
            return false;
        }
        Class<?> outer = type.getDeclaringClass();
        return isSeen(type.getModifiers()) && (outer == null || isPublic(outer));
    }
}
