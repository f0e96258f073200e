package dev.podwright.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Writes one schema class for each interface annotated with {@code KubernetesType}, and an index of them all.
 *
 * <p>A schema knows a type's fields in order and gets and sets each by a switch over its index: no reflection, no
 * lambda for each field, so that a class is loaded only when its type is first met.
 */
@SupportedAnnotationTypes(SchemaProcessor.ANNOTATION)
public final class SchemaProcessor extends AbstractProcessor {
    static final String ANNOTATION = "dev.podwright.schema.KubernetesType";
    static final String PACKAGE = "dev.podwright.model.internal.schema";

    private final List<ModelType> types = new ArrayList<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                generate(element);
            }
        }
        if (round.processingOver() && !types.isEmpty()) {
            return false;
        }
        if (!annotations.isEmpty()) {
            write("SchemaIndex", SchemaSource.index(types), List.of());
        }
        return false;
    }

    private void generate(Element element) {
        if (element.getKind() != ElementKind.INTERFACE) {
            error(element, "only an interface can be a KubernetesType");
            return;
        }
        try {
            ModelType type = ModelType.of((TypeElement) element, processingEnv);
            types.add(type);
            write(type.schemaName(), SchemaSource.schema(type), List.of(element));
        } catch (ModelType.Unsupported e) {
            error(e.element, e.getMessage());
        }
    }

    private void write(String name, String source, List<Element> origins) {
        try (Writer writer = processingEnv
                .getFiler()
                .createSourceFile(PACKAGE + "." + name, origins.toArray(Element[]::new))
                .openWriter()) {
            writer.write(source);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + PACKAGE + "." + name, e);
        }
    }

    private void error(Element element, String message) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, element);
    }
}
