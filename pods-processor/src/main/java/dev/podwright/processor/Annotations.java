package dev.podwright.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
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

    /** A member's values as text, in order; empty where the annotation or the member is absent. */
    static List<String> texts(Element element, String name, String member) {
        AnnotationMirror annotation = find(element, name);
        List<String> texts = new ArrayList<>();
        if (annotation != null) {
            annotation.getElementValues().forEach((method, value) -> {
                if (method.getSimpleName().contentEquals(member)) {
                    collect(value, texts);
                }
            });
        }
        return texts;
    }

    private static void collect(AnnotationValue value, List<String> texts) {
        if (value.getValue() instanceof List<?> several) {
            several.forEach(each -> collect((AnnotationValue) each, texts));
        } else if (value.getValue() instanceof VariableElement constant) {
            texts.add(constant.getSimpleName().toString());
        } else {
            texts.add(String.valueOf(value.getValue()));
        }
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
