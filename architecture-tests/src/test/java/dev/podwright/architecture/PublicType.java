package dev.podwright.architecture;

import static dev.podwright.architecture.TypeText.join;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What others see of a type: its declaration and its members, one line of text each, nearly as in source. What is not
 * protected is public. What a type inherits from one that others do not see counts as its own.
 */
final class PublicType {
    private static final Set<String> OF_EACH_OBJECT = Set.of("equals", "hashCode", "toString");
    private static final Set<String> OF_EACH_ENUM = Set.of("values", "valueOf");

    private final Class<?> type;
    private final TypeText text;
    /** Fields, constructors and methods, each kind by name. */
    private final SortedMap<String, String> members = new TreeMap<>();

    private final Set<String> signatures = new HashSet<>();
    private final List<AnnotatedType> superclass = new ArrayList<>();
    private final List<AnnotatedType> interfaces = new ArrayList<>();
    private final String declaration;

    PublicType(Class<?> type) {
        this.type = type;
        this.text = new TypeText(type.getPackageName());
        addMembers(type);
        addConstructors();
        this.declaration = declare();
    }

    String name() {
        return type.getCanonicalName();
    }

    String declaration() {
        return declaration;
    }

    Collection<String> members() {
        return members.values();
    }

    /** The classes that the declaration and the members name. */
    Set<Class<?>> named() {
        return text.named();
    }

    private String declare() {
        String kind = type.isAnnotation()
                ? "@interface "
                : type.isInterface() ? "interface " : type.isEnum() ? "enum " : type.isRecord() ? "record " : "class ";
        int implied = type.isInterface() || type.isEnum() || type.isRecord()
                ? Modifier.ABSTRACT | Modifier.FINAL | Modifier.STATIC
                : 0;
        String components = !type.isRecord()
                ? ""
                : "("
                        + join(
                                "",
                                List.of(type.getRecordComponents()),
                                component -> text.of(component.getAnnotatedType()) + " " + component.getName(),
                                ", ",
                                "")
                        + ")";
        List<Class<?>> permitted = type.isSealed() && !type.isEnum()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .filter(PublicTypes::contains)
                        .toList()
                : List.of();
        return annotations(type)
                + modifiers(type.getModifiers() & ~implied)
                + (type.isSealed() && !type.isEnum() ? "sealed " : "")
                + kind
                + name()
                + text.typeParameters(type.getTypeParameters())
                + components
                + join(" extends ", superclass, text::of, "", "")
                + join(type.isInterface() ? " extends " : " implements ", interfaces, text::of, ", ", "")
                + join(" permits ", permitted, text::of, ", ", "");
    }

    private void addMembers(Class<?> declaring) {
        for (Field field : declaring.getDeclaredFields()) {
            if (isSeen(field)) {
                add(1, field, field(field));
            }
        }
        for (Method method : declaring.getDeclaredMethods()) {
            if (isSeen(method) && !isImplied(method) && signatures.add(signature(method))) {
                add(3, method, method(method));
            }
        }
        for (AnnotatedType parent : declaring.getAnnotatedInterfaces()) {
            addParent(parent, interfaces);
        }
        Class<?> parent = declaring.getSuperclass();
        if (parent != null && parent != Object.class && parent != Enum.class && parent != Record.class) {
            addParent(declaring.getAnnotatedSuperclass(), superclass);
        }
    }

    private void addParent(AnnotatedType parent, List<AnnotatedType> seen) {
        Class<?> erasure = TypeText.erasure(parent);
        if (PublicTypes.isOurs(erasure) && !PublicTypes.contains(erasure)) {
            text.substitute(parent);
            addMembers(erasure);
        } else {
            seen.add(parent);
        }
    }

    private void addConstructors() {
        List<Class<?>> components = type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .<Class<?>>map(RecordComponent::getType)
                        .toList()
                : List.of();
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            boolean implied =
                    type.isRecord() && List.of(constructor.getParameterTypes()).equals(components);
            if (isSeen(constructor) && !implied && !type.isEnum()) {
                add(2, constructor, constructor(constructor));
            }
        }
    }

    private void add(int kind, Member member, String text) {
        members.put(kind + " " + member.getName() + " " + text, text);
    }

    private String field(Field field) {
        if (field.isEnumConstant()) {
            return annotations(field) + field.getName();
        }
        int implied = field.getDeclaringClass().isInterface() ? Modifier.STATIC | Modifier.FINAL : 0;
        return annotations(field)
                + modifiers(field.getModifiers() & ~implied)
                + text.of(field.getAnnotatedType())
                + " "
                + field.getName()
                + value(field);
    }

    private String constructor(Constructor<?> constructor) {
        return annotations(constructor)
                + modifiers(constructor.getModifiers())
                + text.typeParameters(constructor.getTypeParameters())
                + type.getSimpleName()
                + parameters(constructor);
    }

    private String method(Method method) {
        Class<?> declaring = method.getDeclaringClass();
        int implied = declaring.isInterface()
                ? Modifier.ABSTRACT
                : Modifier.isFinal(type.getModifiers()) ? Modifier.FINAL : 0;
        String typeParameters = text.typeParameters(method.getTypeParameters());
        return annotations(method)
                + (method.isDefault() ? "default " : "")
                + modifiers(method.getModifiers() & ~implied)
                + (typeParameters.isEmpty() ? "" : typeParameters + " ")
                + text.of(method.getAnnotatedReturnType())
                + " "
                + method.getName()
                + parameters(method)
                + (method.getDefaultValue() == null ? "" : " default");
    }

    private String parameters(Executable executable) {
        String list = join("", List.of(executable.getAnnotatedParameterTypes()), text::of, ", ", "");
        if (executable.isVarArgs()) {
            list = list.substring(0, list.length() - "[]".length()) + "...";
        }
        return "(" + list + ")"
                + join(" throws ", List.of(executable.getAnnotatedExceptionTypes()), text::of, ", ", "");
    }

    /** The value of a constant, which javac copies into the classes that use it. */
    private static String value(Field field) {
        int modifiers = field.getModifiers();
        if (!Modifier.isStatic(modifiers) || !Modifier.isFinal(modifiers)) {
            return "";
        }
        try {
            field.setAccessible(true);
            if (field.getType().isPrimitive()) {
                return " = " + field.get(null);
            }
            return field.getType() == String.class ? " = \"" + field.get(null) + '"' : "";
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private boolean isImplied(Method method) {
        String name = method.getName();
        return OF_EACH_OBJECT.contains(name)
                || (type.isEnum() && OF_EACH_ENUM.contains(name))
                || (type.isRecord() && method.getParameterCount() == 0 && isComponent(name));
    }

    private boolean isComponent(String name) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> component.getName().equals(name));
    }

    private static boolean isSeen(Member member) {
        return PublicTypes.isSeen(member.getModifiers()) && !member.isSynthetic();
    }

    private static String signature(Method method) {
        return method.getName() + Arrays.toString(method.getParameterTypes());
    }

    private static String modifiers(int modifiers) {
        String shown = Modifier.toString(
                modifiers & (Modifier.PROTECTED | Modifier.ABSTRACT | Modifier.STATIC | Modifier.FINAL));
        return shown.isEmpty() ? "" : shown + " ";
    }

    private static String annotations(AnnotatedElement element) {
        return element.isAnnotationPresent(Deprecated.class) ? "@Deprecated " : "";
    }
}
