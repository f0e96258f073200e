package dev.podwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** Beside a processor that generates model types in later rounds. */
class RoundsTest {
    private static final String SCHEMAS = "dev.podwright.model.internal.schema.";
    private static final String POD = Stubs.model("dev.podwright.model.Pod", "@Nullable Port port");
    private static final String PORT = Stubs.model("dev.podwright.model.Port", "@Nullable String name");
    private static final String VOLUME = Stubs.model("dev.podwright.model.Volume", "@Nullable String name");

    @Test
    void a_type_of_a_later_round_is_in_the_index() {
        Compilation compilation = Compilation.of(
                List.of(PORT), new SchemaProcessor(), new Generator(1, "dev.podwright.model.Volume", VOLUME));

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.generated())
                .contains(SCHEMAS + "PortSchema", SCHEMAS + "VolumeSchema", SCHEMAS + "index.GeneratedSchemas");
        assertThat(compilation.generated(SCHEMAS + "index.GeneratedSchemas"))
                .contains("\"Port\",\n            \"Volume\");");
    }

    @Test
    void a_type_waits_for_the_type_of_an_accessor() {
        for (Generator generator : List.of(
                new Generator(1, "dev.podwright.model.Port", PORT),
                new Generator(2, "dev.podwright.model.Port", PORT))) {
            Compilation compilation = Compilation.of(List.of(POD, VOLUME), new SchemaProcessor(), generator);

            assertThat(compilation.messages()).isEmpty();
            assertThat(compilation.generated(SCHEMAS + "PodSchema")).contains("case 0: return PortSchema.INSTANCE;");
            assertThat(compilation.generated(SCHEMAS + "index.GeneratedSchemas"))
                    .contains("\"Pod\",\n            \"Port\",\n            \"Volume\");");
        }
    }

    @Test
    void a_type_that_comes_after_the_index_is_an_error() {
        Compilation compilation = Compilation.of(
                List.of(PORT), new SchemaProcessor(), new Generator(2, "dev.podwright.model.Volume", VOLUME));

        assertThat(compilation.messages())
                .containsExactly(
                        "Volume.java:10: generated too late: GeneratedSchemas, which lists all types, exists already");
    }

    @Test
    void a_type_that_nobody_generates_is_the_compilers_error() {
        assertThat(Compilation.of(POD).messages())
                .isNotEmpty()
                .allSatisfy(message ->
                        assertThat(message).startsWith("Pod.java:").contains("cannot find symbol", "class Port"));
    }

    /** Generates one source in a given round, counted from 1. */
    @SupportedAnnotationTypes("*")
    private static final class Generator extends AbstractProcessor {
        private final int round;
        private final String name;
        private final String source;
        private int rounds;

        Generator(int round, String name, String source) {
            this.round = round;
            this.name = name;
            this.source = source;
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
            rounds++;
            if (rounds == round) {
                try (Writer writer =
                        processingEnv.getFiler().createSourceFile(name).openWriter()) {
                    writer.write(source);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }
}
