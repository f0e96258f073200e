package dev.podwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedIndexTest {
    private static final String INDEX = Names.INDEX.canonicalName();
    private static final String POD =
            Stubs.model("dev.podwright.model.Pod", "dev.podwright.model.volume.@Nullable Volume volume");
    private static final String VOLUME = Stubs.model("dev.podwright.model.volume.Volume", "@Nullable String name");

    @Test
    void all_types_by_package_and_name_in_whatever_order_they_are_compiled() {
        Compilation compilation = Compilation.of(VOLUME, POD);

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.generated(INDEX))
                .isEqualTo("""
                        package dev.podwright.model.internal.schema.index;

                        import dev.podwright.model.internal.schema.PodSchema;
                        import dev.podwright.model.internal.schema.volume.VolumeSchema;
                        import dev.podwright.schema.ObjectSchema;
                        import java.util.List;

                        /**
                         * Finds the generated schema of a model type by its simple name.
                         */
                        @SuppressWarnings("all")
                        public final class GeneratedSchemas {
                            public static final List<String> NAMES = List.of(
                                    "Pod",
                                    "Volume");

                            private GeneratedSchemas() {
                            }

                            public static ObjectSchema<?> find(String name) {
                                return switch (name) {
                                    case "Pod" -> PodSchema.INSTANCE;
                                    case "Volume" -> VolumeSchema.INSTANCE;
                                    default -> null;
                                };
                            }
                        }
                        """)
                .isEqualTo(Compilation.of(POD, VOLUME).generated(INDEX));
    }

    @Test
    void a_look_up_loads_the_schema_that_it_finds_and_no_other() throws ReflectiveOperationException {
        List<String> loaded = new ArrayList<>();
        Class<?> index = Compilation.of(POD, VOLUME).loader(loaded).loadClass(INDEX);

        Object schema = index.getMethod("find", String.class).invoke(null, "Pod");

        assertThat(schema.getClass().getSimpleName()).isEqualTo("PodSchema");
        assertThat(loaded)
                .contains("dev.podwright.model.internal.schema.PodSchema")
                .noneMatch(name -> name.contains("Volume"));
    }

    @Test
    void without_model_types_nothing_is_generated() {
        Compilation compilation = Compilation.of();

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.generated()).isEmpty();
    }
}
