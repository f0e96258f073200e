package dev.podwright.architecture;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Types as text, with their nullness. Types of the JDK and of the package itself have their simple name. */
final class TypeText {
    private final String ownPackage;
    private final Set<Class<?>> named = new HashSet<>();
    private final Map<TypeVariable<?>, String> arguments = new HashMap<>();

    TypeText(String ownPackage) {
        this.ownPackage = ownPackage;
    }

    /** The classes that have been written so far. */
    Set<Class<?>> named() {
        return Set.copyOf(named);
    }

    /** From now on the type parameters of a generic type are written as the arguments that it has here. */
    void substitute(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType generic) {
            TypeVariable<?>[] parameters = erasure(type).getTypeParameters();
            AnnotatedType[] values = generic.getAnnotatedActualTypeArguments();
            for (int i = 0; i < parameters.length; i++) {
                arguments.put(parameters[i], of(values[i]));
            }
        }
    }

    String of(AnnotatedType type) {
        String nullable = type.isAnnotationPresent(Nullable.class) ? "@Nullable " : "";
        if (type instanceof AnnotatedArrayType array) {
            return of(array.getAnnotatedGenericComponentType()) + (nullable.isEmpty() ? "[]" : " @Nullable []");
        }
        if (type instanceof AnnotatedTypeVariable) {
            String name = type.getType().getTypeName();
            return nullable
                    + (type.getType() instanceof TypeVariable<?> variable
                            ? arguments.getOrDefault(variable, name)
                            : name);
        }
        if (type instanceof AnnotatedWildcardType wildcard) {
            return nullable + "?" + bounds(" super ", wildcard.getAnnotatedLowerBounds())
                    + bounds(" extends ", wildcard.getAnnotatedUpperBounds());
        }
        String name = nullable + of(erasure(type));
        return type instanceof AnnotatedParameterizedType generic
                ? name + join("<", List.of(generic.getAnnotatedActualTypeArguments()), this::of, ", ", ">")
                : name;
    }

    String of(Class<?> type) {
        named.add(type);
        String name = type.getCanonicalName();
        String packageName = type.getPackageName();
        boolean isShort = packageName.startsWith("java.") || packageName.equals(ownPackage);
        return isShort && !type.isPrimitive() ? name.substring(packageName.length() + 1) : name;
    }

    String typeParameters(TypeVariable<?>[] parameters) {
        return join(
                "<",
                Arrays.asList(parameters),
                parameter -> parameter.getName() + bounds(" extends ", parameter.getAnnotatedBounds()),
                ", ",
                ">");
    }

    private String bounds(String keyword, AnnotatedType[] bounds) {
        List<AnnotatedType> shown = Arrays.stream(bounds)
                .filter(bound -> bound.getType() != Object.class || bound.isAnnotationPresent(Nullable.class))
                .toList();
        return join(keyword, shown, this::of, " & ", "");
    }

    /** The elements between a prefix and a suffix; of none, an empty text. */
    static <T> String join(
            String prefix, Collection<T> elements, Function<T, String> text, String separator, String suffix) {
        return elements.isEmpty()
                ? ""
                : elements.stream().map(text).collect(Collectors.joining(separator, prefix, suffix));
    }

    static Class<?> erasure(AnnotatedType type) {
        if (type.getType() instanceof ParameterizedType generic) {
            return (Class<?>) generic.getRawType();
        }
        return (Class<?>) type.getType();
    }
}
