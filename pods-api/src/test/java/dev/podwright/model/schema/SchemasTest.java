package dev.podwright.model.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.podwright.json.JsonObject;
import dev.podwright.model.Pod;
import dev.podwright.model.container.Container;
import dev.podwright.model.service.Service;
import dev.podwright.schema.ObjectSchema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SchemasTest {

    @Test
    void finds_the_schema_of_each_model_type() {
        assertThat(Schemas.all())
                .hasSizeGreaterThan(100)
                .allSatisfy(schema -> assertThat(Schemas.of(schema.type())).isSameAs(schema));
        assertThat(Schemas.all()).extracting(ObjectSchema::name).doesNotHaveDuplicates();
    }

    @Test
    void the_package_of_a_schema_mirrors_that_of_its_type() {
        assertThat(Schemas.all())
                .allSatisfy(schema -> assertThat(schema.getClass().getPackageName())
                        .isEqualTo(schema.type()
                                .getPackageName()
                                .replace("dev.podwright.model", "dev.podwright.model.internal.schema")));
    }

    @Test
    void refuses_a_class_that_is_not_a_model_type() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schemas.of(String.class))
                .withMessage("java.lang.String is not a model type of Podwright");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schemas.of(Other.Pod.class))
                .withMessage("dev.podwright.model.schema.SchemasTest$Other$Pod is not a model type of Podwright");
    }

    @Test
    void finds_whole_objects_by_kind() {
        assertThat(Schemas.ofKind("Pod")).isSameAs(Schemas.of(Pod.class));
        assertThat(Schemas.findKind("Pod")).isSameAs(Schemas.of(Pod.class));
        assertThat(Schemas.of(Container.class).apiVersion()).isEmpty();
        assertThat(Schemas.findKind("Container")).isNull();
        assertThat(Schemas.findKind("Widget")).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schemas.ofKind("Widget"))
                .withMessage("Podwright does not model the kind Widget");
    }

    @Test
    void a_kind_of_the_same_name_in_another_api_is_another_kind() {
        assertThat(Schemas.find(object("v1", "Service"))).isSameAs(Schemas.of(Service.class));
        assertThat(Schemas.find(object("serving.knative.dev/v1", "Service"))).isNull();
        assertThat(Schemas.find(object(null, "Service"))).isSameAs(Schemas.of(Service.class));
        assertThat(Schemas.find(object("v1", null))).isNull();
    }

    private static JsonObject object(@Nullable String apiVersion, @Nullable String kind) {
        JsonObject.Builder out = JsonObject.builder();
        if (apiVersion != null) {
            out.add("apiVersion", apiVersion);
        }
        return kind == null ? out.build() : out.add("kind", kind).build();
    }

    /** A class with the simple name of a model type. */
    private static final class Other {
        private static final class Pod {}
    }
}
