package dev.podwright.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** A model interface as the generator sees it: its names and its fields in source order. */
record ModelType(String qualifiedName, String simpleName, String apiVersion, List<ModelField> fields) {

    /** What a model interface may not contain; the compiler shows it at the element. */
    static final class Unsupported extends RuntimeException {
        private static final long serialVersionUID = 1;
        final transient Element element;

        Unsupported(Element element, String message) {
            super(message);
            this.element = element;
        }
    }

    /**
     * One field.
     *
     * @param javaType the getter's type as it is written in a cast, without annotations
     * @param keepsEmpty whether an empty list or map is told from an absent one
     * @param nested the qualified name of the model type that the field holds, empty for a value
     */
    record ModelField(
            String name,
            String shape,
            String kind,
            String javaType,
            String nested,
            String since,
            boolean required,
            boolean keepsEmpty) {}

    private static final Map<String, String> KINDS = Map.of(
            "java.lang.String", "STRING",
            "java.lang.Boolean", "BOOLEAN",
            "java.lang.Integer", "INT32",
            "java.lang.Long", "INT64",
            "dev.podwright.model.value.Quantity", "QUANTITY",
            "dev.podwright.model.value.IntOrString", "INT_OR_STRING",
            "dev.podwright.model.value.Time", "TIME",
            "dev.podwright.json.JsonObject", "JSON_OBJECT",
            "dev.podwright.json.JsonValue", "JSON");

    String schemaName() {
        return simpleName + "Schema";
    }

    static ModelType of(TypeElement type, ProcessingEnvironment environment) {
        List<ModelField> fields = new ArrayList<>();
        for (Element member : type.getEnclosedElements()) {
            if (member.getKind() == ElementKind.METHOD
                    && member.getModifiers().contains(Modifier.ABSTRACT)
                    && ((ExecutableElement) member).getParameters().isEmpty()) {
                fields.add(field((ExecutableElement) member, environment));
            }
        }
        String apiVersion = annotationText(type, SchemaProcessor.ANNOTATION);
        return new ModelType(
                type.getQualifiedName().toString(), type.getSimpleName().toString(), apiVersion, List.copyOf(fields));
    }

    private static ModelField field(ExecutableElement getter, ProcessingEnvironment environment) {
        TypeMirror type = getter.getReturnType();
        if (!(type instanceof DeclaredType declared)) {
            throw new Unsupported(getter, "a field is an object, so that it can be absent: not " + type);
        }
        String raw = erased(declared, environment);
        String shape = "ONE";
        TypeMirror element = declared;
        if (raw.equals("java.util.List")) {
            shape = "LIST";
            element = declared.getTypeArguments().get(0);
        } else if (raw.equals("java.util.Map")) {
            shape = "MAP";
            element = declared.getTypeArguments().get(1);
        }
        String elementName = erased((DeclaredType) element, environment);
        String kind = KINDS.get(elementName);
        String nested = "";
        if (kind == null) {
            if (annotation((DeclaredType) element) == null) {
                throw new Unsupported(getter, "neither a value nor a KubernetesType: " + elementName);
            }
            kind = "OBJECT";
            nested = elementName;
        }
        String javaType = switch (shape) {
            case "LIST" -> "java.util.List<" + elementName + ">";
            case "MAP" -> "java.util.Map<String, " + elementName + ">";
            default -> elementName;
        };
        return new ModelField(
                getter.getSimpleName().toString(),
                shape,
                kind,
                javaType,
                nested,
                annotationText(getter, "dev.podwright.schema.Since"),
                hasAnnotation(getter, "dev.podwright.schema.Required"),
                !shape.equals("ONE") && isNullable(type));
    }

    private static AnnotationMirror annotation(DeclaredType type) {
        return type.asElement().getAnnotationMirrors().stream()
                .filter(a -> named(a, SchemaProcessor.ANNOTATION))
                .findFirst()
                .orElse(null);
    }

    private static boolean named(AnnotationMirror annotation, String name) {
        return ((TypeElement) annotation.getAnnotationType().asElement())
                .getQualifiedName()
                .contentEquals(name);
    }

    private static boolean isNullable(TypeMirror type) {
        return type.getAnnotationMirrors().stream().anyMatch(a -> named(a, "org.jspecify.annotations.Nullable"));
    }

    private static boolean hasAnnotation(Element element, String name) {
        return element.getAnnotationMirrors().stream().anyMatch(a -> named(a, name));
    }

    /** The value of an annotation with one member, empty where the annotation or its value is absent. */
    private static String annotationText(Element element, String name) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            if (named(annotation, name)) {
                for (var value : annotation.getElementValues().values()) {
                    return String.valueOf(value.getValue());
                }
            }
        }
        return "";
    }

    private static String erased(DeclaredType type, ProcessingEnvironment environment) {
        return ((TypeElement) environment.getTypeUtils().asElement(type))
                .getQualifiedName()
                .toString();
    }
}
