package dev.podwright.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/**
 * Generates one schema class for each interface annotated with {@code KubernetesType}, and an index of them all.
 *
 * <p>A schema knows a type's fields in order and gets and sets each by a switch over its index: no reflection, no
 * lambda for each field, so that a class is loaded only when its type is first used.
 *
 * <p>A schema is generated in the round in which all types of its accessors exist, and the index in the first round
 * without a new schema, because nothing can be added to it later. The index has the model types of one compilation, so
 * all of them must be compiled together.
 */
@SupportedAnnotationTypes(Names.KUBERNETES_TYPE)
public final class SchemaProcessor extends AbstractProcessor {
    /** The types that have a schema. Sorted by qualified name: the order of the source files must not matter. */
    private final SortedMap<String, ClassName> types = new TreeMap<>();

    /** The qualified names of types that wait for another processor to generate the type of an accessor. */
    private final Set<String> waiting = new TreeSet<>();

    private boolean indexed;

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (round.processingOver()) {
            return false;
        }
        int before = types.size();
        List<TypeElement> again = elements(waiting);
        waiting.clear();
        again.forEach(this::generate);
        for (TypeElement annotation : annotations) {
            ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation)).forEach(this::generate);
        }
        boolean complete = types.size() == before && waiting.isEmpty();
        if (complete && !types.isEmpty() && !indexed) {
            indexed = true;
            write(Names.INDEX, IndexClass.of(types.values()), elements(types.keySet()));
        }
        return false;
    }

    private void generate(TypeElement element) {
        String name = element.getQualifiedName().toString();
        ModelReader reader = new ModelReader(processingEnv);
        if (!reader.isResolved(element)) {
            waiting.add(name);
            return;
        }
        ModelType type = reader.read(element);
        if (type == null) {
            return;
        }
        for (ClassName other : types.values()) {
            if (other.simpleName().equals(type.name().simpleName())) {
                error(element, "schemas are found by simple name, and " + other + " has the same");
                return;
            }
        }
        if (indexed) {
            error(
                    element,
                    "generated too late: " + Names.INDEX.simpleName() + ", which lists all types, exists already");
            return;
        }
        types.put(name, type.name());
        write(type.schema(), SchemaClass.of(type), List.of(element));
    }

    private List<TypeElement> elements(Collection<String> names) {
        return names.stream()
                .map(processingEnv.getElementUtils()::getTypeElement)
                .toList();
    }

    /** Writes a class that depends on some elements: a build tool generates it again when one of them changes. */
    private void write(ClassName name, TypeSpec.Builder type, List<TypeElement> origins) {
        origins.forEach(type::addOriginatingElement);
        JavaFile file = JavaFile.builder(name.packageName(), type.build())
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
        try {
            file.writeTo(processingEnv.getFiler());
        } catch (IOException e) {
            error(origins.get(0), "cannot write " + name + ": " + e.getMessage());
        }
    }

    private void error(Element element, String message) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, element);
    }
}
