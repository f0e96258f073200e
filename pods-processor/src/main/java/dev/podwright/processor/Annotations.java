package dev.podwright.processor;

import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Annotations by name: the processor does not have their classes. */
final class Annotations {
    private Annotations() {}

    static boolean has(AnnotatedConstruct annotated, String name) {
        return find(annotated, name) != null;
    }

    static boolean isNullable(TypeMirror type) {
        return has(type, Names.NULLABLE);
    }

    /** The value of an annotation with one member, empty where the annotation or its value is absent. */
    static String text(Element element, String name) {
        AnnotationMirror annotation = find(element, name);
        if (annotation != null) {
            for (AnnotationValue value : annotation.getElementValues().values()) {
                return String.valueOf(value.getValue());
            }
        }
        return "";
    }

    private static @Nullable AnnotationMirror find(AnnotatedConstruct annotated, String name) {
        for (AnnotationMirror annotation : annotated.getAnnotationMirrors()) {
            TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
            if (type.getQualifiedName().contentEquals(name)) {
                return annotation;
            }
        }
        return null;
    }
}
