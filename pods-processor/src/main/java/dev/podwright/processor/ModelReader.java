package dev.podwright.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.podwright.processor.ModelType.FieldMerge;
import dev.podwright.processor.ModelType.ModelField;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Reads model interfaces, and reports at its element each thing that the generator cannot process. */
final class ModelReader {
    private static final Pattern MINOR_VERSION = Pattern.compile("1\\.[1-9][0-9]{0,3}");

    private final Elements elements;
    private final Messager messager;

    ModelReader(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
        this.messager = environment.getMessager();
    }

    /** What the generator cannot process, with the element where it is. */
    private static final class Unsupported extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Element element;

        Unsupported(Element element, String message) {
            super(message);
            this.element = element;
        }
    }

    /** Whether all types of the accessors exist; another processor may yet generate one that does not. */
    boolean isResolved(TypeElement type) {
        return accessors(type).stream().allMatch(accessor -> isResolved(accessor.getReturnType()));
    }

    private static boolean isResolved(TypeMirror type) {
        return type.getKind() != TypeKind.ERROR
                && (!(type instanceof DeclaredType declared)
                        || declared.getTypeArguments().stream().allMatch(ModelReader::isResolved));
    }

    /** The type that an annotated element declares, or null where something of it was reported. */
    @Nullable
    ModelType read(TypeElement element) {
        List<ModelField> fields = new ArrayList<>();
        String unknownFields = "";
        boolean sound = true;
        try {
            checkType(element);
            unknownFields = unknownFields(element);
            for (ExecutableElement accessor : accessors(element)) {
                try {
                    fields.add(field(accessor, element));
                } catch (Unsupported e) {
                    report(e);
                    sound = false;
                }
            }
        } catch (Unsupported e) {
            report(e);
            sound = false;
        }
        if (!sound) {
            return null;
        }
        ClassName name = ClassName.get(element);
        return new ModelType(
                name,
                Annotations.text(element, Names.KUBERNETES_TYPE),
                Annotations.has(element, Names.ATOMIC),
                unknownFields,
                List.copyOf(fields));
    }

    private void report(Unsupported e) {
        messager.printMessage(Diagnostic.Kind.ERROR, e.getMessage(), e.element);
    }

    private void checkType(TypeElement type) throws Unsupported {
        if (type.getKind() != ElementKind.INTERFACE || type.getNestingKind() != NestingKind.TOP_LEVEL) {
            throw new Unsupported(type, "only a top-level interface can be a @KubernetesType");
        }
        if (!type.getTypeParameters().isEmpty()) {
            throw new Unsupported(type, "a @KubernetesType cannot have type parameters");
        }
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        if (!Names.isModel(packageName)) {
            throw new Unsupported(
                    type, "a @KubernetesType must be in " + Names.MODEL + " or a package below it: " + packageName);
        }
        boolean hasBuilder = ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .anyMatch(m -> m.getModifiers().contains(Modifier.STATIC)
                        && m.getSimpleName().contentEquals("builder")
                        && m.getParameters().isEmpty());
        if (!hasBuilder) {
            throw new Unsupported(type, "a @KubernetesType needs a method: static Builder builder()");
        }
    }

    /** The abstract methods, the type's own first in source order, then those that it inherits. */
    private List<ExecutableElement> accessors(TypeElement type) {
        List<ExecutableElement> accessors = new ArrayList<>(ElementFilter.methodsIn(type.getEnclosedElements()));
        for (ExecutableElement member : ElementFilter.methodsIn(elements.getAllMembers(type))) {
            if (!type.equals(member.getEnclosingElement())) {
                accessors.add(member);
            }
        }
        accessors.removeIf(method ->
                !method.getModifiers().contains(Modifier.ABSTRACT) || Annotations.has(method, Names.UNKNOWN_FIELDS));
        return accessors;
    }

    /** The name of the accessor that has what the model does not know, empty where there is none. */
    private static String unknownFields(TypeElement type) throws Unsupported {
        String name = "";
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (Annotations.has(method, Names.UNKNOWN_FIELDS)) {
                if (!nameOf(method.getReturnType()).equals(Names.JSON_OBJECT.canonicalName())
                        || !Annotations.isNullable(method.getReturnType())) {
                    throw new Unsupported(method, "@UnknownFields needs the type @Nullable JsonObject: " + method);
                }
                if (!name.isEmpty()) {
                    throw new Unsupported(method, "only one accessor can have @UnknownFields: " + method);
                }
                name = method.getSimpleName().toString();
            }
        }
        return name;
    }

    private static ModelField field(ExecutableElement accessor, TypeElement type) throws Unsupported {
        if (!type.equals(accessor.getEnclosingElement())) {
            throw new Unsupported(
                    type,
                    "declare " + accessor.getSimpleName() + "() here too: the order of the accessors is the canonical"
                            + " order of the fields");
        }
        if (!accessor.getParameters().isEmpty() || !accessor.getTypeParameters().isEmpty()) {
            throw new Unsupported(accessor, "an accessor has no parameters: " + accessor);
        }
        TypeMirror declared = accessor.getReturnType();
        String shape = shape(declared);
        TypeMirror value = value(accessor, shape);
        String kind = Names.KINDS.get(nameOf(value));
        ClassName nested = null;
        if (kind == null) {
            kind = "OBJECT";
            nested = nested(accessor, value);
        }
        return new ModelField(
                accessor.getSimpleName().toString(),
                shape,
                kind,
                TypeName.get(declared),
                nested,
                sinceMinor(accessor),
                Annotations.has(accessor, Names.REQUIRED),
                !shape.equals("ONE") && Annotations.isNullable(declared),
                merge(accessor, shape));
    }

    private static FieldMerge merge(ExecutableElement accessor, String shape) throws Unsupported {
        if (Annotations.has(accessor, Names.ATOMIC) && !shape.equals("MAP")) {
            throw new Unsupported(accessor, "only a map or a type can be @Atomic");
        }
        String listType = String.join("", Annotations.texts(accessor, Names.MERGE, "value"));
        List<String> keys = Annotations.texts(accessor, Names.MERGE, "keys");
        if (!shape.equals("LIST") && !listType.isEmpty() && !listType.equals("ATOMIC")) {
            throw new Unsupported(accessor, "only a list can have @Merge of the type " + listType);
        }
        if (listType.equals("MAP") == keys.isEmpty()) {
            throw new Unsupported(accessor, "a list has keys if, and only if, its type is MAP");
        }
        return new FieldMerge(
                listType,
                keys,
                Annotations.texts(accessor, Names.MERGE, "patch"),
                String.join("", Annotations.texts(accessor, Names.MERGE, "patchKey")),
                Annotations.has(accessor, Names.ATOMIC),
                Annotations.text(accessor, Names.UNION_MEMBER),
                Annotations.has(accessor, Names.UNION_DISCRIMINATOR),
                Annotations.text(accessor, Names.KEY_DEFAULT));
    }

    private static String shape(TypeMirror type) {
        return switch (nameOf(type)) {
            case "java.util.List" -> "LIST";
            case "java.util.Map" -> "MAP";
            default -> "ONE";
        };
    }

    /** The type of the values that a field holds. */
    private static TypeMirror value(ExecutableElement accessor, String shape) throws Unsupported {
        TypeMirror type = accessor.getReturnType();
        if (type.getKind().isPrimitive()) {
            throw new Unsupported(
                    accessor, "a field can be absent, so its type cannot be primitive: " + TypeName.get(type));
        }
        if (shape.equals("ONE")) {
            return type;
        }
        List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
        if (arguments.isEmpty()) {
            throw new Unsupported(accessor, "a list or map needs type arguments: " + TypeName.get(type));
        }
        if (shape.equals("MAP") && !nameOf(arguments.get(0)).equals("java.lang.String")) {
            throw new Unsupported(accessor, "the keys of a map must be of type String: " + TypeName.get(type));
        }
        return arguments.get(arguments.size() - 1);
    }

    private static ClassName nested(ExecutableElement accessor, TypeMirror type) throws Unsupported {
        if (type instanceof DeclaredType declared && Annotations.has(declared.asElement(), Names.KUBERNETES_TYPE)) {
            return ClassName.get((TypeElement) declared.asElement());
        }
        throw new Unsupported(
                accessor,
                "neither the type of a value nor a @KubernetesType of this compilation: " + TypeName.get(type));
    }

    private static int sinceMinor(ExecutableElement accessor) throws Unsupported {
        String since = Annotations.text(accessor, Names.SINCE);
        if (since.isEmpty()) {
            return 0;
        }
        if (!MINOR_VERSION.matcher(since).matches()) {
            throw new Unsupported(accessor, "@Since needs a minor version such as 1.29: " + since);
        }
        return Integer.parseInt(since.substring(2));
    }

    /** The qualified name of a class or interface, empty for any other type. */
    private static String nameOf(TypeMirror type) {
        return type instanceof DeclaredType declared
                ? ((TypeElement) declared.asElement()).getQualifiedName().toString()
                : "";
    }
}
