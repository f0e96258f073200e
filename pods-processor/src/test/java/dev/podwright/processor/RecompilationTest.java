package dev.podwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a build tool that compiles only what changed has to know, and what is left of an earlier compilation. */
class RecompilationTest {
    private static final String SCHEMAS = "dev.podwright.model.internal.schema.";
    private static final String INDEX = Names.INDEX.canonicalName();
    private static final String POD = Stubs.model("dev.podwright.model.Pod", "@Nullable Port port");
    private static final String PORT = Stubs.model("dev.podwright.model.Port", "@Nullable String name");

    @Test
    void a_schema_depends_on_its_type_and_the_index_on_all() {
        Map<String, List<String>> origins = new TreeMap<>();

        Compilation compilation = Compilation.of(List.of(POD, PORT), new Recorder(origins));

        assertThat(compilation.messages()).isEmpty();
        assertThat(origins)
                .isEqualTo(Map.of(
                        SCHEMAS + "PodSchema",
                        List.of("dev.podwright.model.Pod"),
                        SCHEMAS + "PortSchema",
                        List.of("dev.podwright.model.Port"),
                        INDEX,
                        List.of("dev.podwright.model.Pod", "dev.podwright.model.Port")));
    }

    @Test
    void over_the_classes_of_an_earlier_compilation_the_result_is_the_same() {
        Compilation first = Compilation.of(POD, PORT);

        Compilation second = first.again(POD, PORT);

        assertThat(second.messages()).isEmpty();
        for (String name : List.of(SCHEMAS + "PodSchema", SCHEMAS + "PortSchema", INDEX)) {
            assertThat(second.generated(name)).isEqualTo(first.generated(name));
        }
    }

    @Test
    void a_change_shows_in_the_schema() {
        Compilation second = Compilation.of(POD, PORT)
                .again(POD, Stubs.model("dev.podwright.model.Port", "@Nullable Integer number"));

        assertThat(second.messages()).isEmpty();
        assertThat(second.generated(SCHEMAS + "PortSchema"))
                .contains("case \"number\" -> 0;")
                .doesNotContain("\"name\"");
    }

    @Test
    void a_type_that_is_gone_leaves_the_index() {
        Compilation second = Compilation.of(POD, PORT).again(PORT);

        assertThat(second.messages()).isEmpty();
        assertThat(second.generated()).containsExactlyInAnyOrder(INDEX, SCHEMAS + "PortSchema");
        assertThat(second.generated(INDEX)).contains("\"Port\"").doesNotContain("Pod\"");
    }

    @Test
    void a_type_that_is_not_compiled_again_is_not_known() {
        assertThat(Compilation.of(POD, PORT).again(POD).messages())
                .containsExactly("Pod.java:11: neither the type of a value nor a @KubernetesType of this compilation:"
                        + " dev.podwright.model.Port");
    }

    /** The processor with a filer that records the originating elements of each source. */
    @SupportedAnnotationTypes(Names.KUBERNETES_TYPE)
    private static final class Recorder extends AbstractProcessor {
        private final SchemaProcessor processor = new SchemaProcessor();
        private final Map<String, List<String>> origins;

        Recorder(Map<String, List<String>> origins) {
            this.origins = origins;
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            super.init(environment);
            Filer filer = proxy(Filer.class, environment.getFiler(), (method, arguments) -> {
                if (method.equals("createSourceFile")) {
                    origins.put(
                            arguments[0].toString(),
                            Arrays.stream((Element[]) arguments[1])
                                    .map(Element::toString)
                                    .toList());
                }
                return null;
            });
            processor.init(proxy(
                    ProcessingEnvironment.class,
                    environment,
                    (method, arguments) -> method.equals("getFiler") ? filer : null));
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            processor.process(annotations, round);
            return false;
        }

        /** Returns the result of {@code first}, or that of the target if it is null. */
        private static <T> T proxy(Class<T> type, T target, BiFunction<String, Object[], @Nullable Object> first) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                        Object answer = first.apply(method.getName(), arguments);
                        return answer != null ? answer : method.invoke(target, arguments);
                    }));
        }
    }
}
