package dev.podwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the processor cannot process, and where it reports it. */
class ErrorsTest {

    @Test
    void what_is_not_a_top_level_interface() {
        assertThat(messages(
                        "package dev.podwright.model;\n\n@dev.podwright.schema.KubernetesType\npublic class Pod {}"))
                .containsExactly("Pod.java:4: only a top-level interface can be a @KubernetesType");
        assertThat(messages("""
                                package dev.podwright.model;

                                public interface Pod {
                                    @dev.podwright.schema.KubernetesType
                                    interface Inner {}
                                }
                                """)).containsExactly("Pod.java:5: only a top-level interface can be a @KubernetesType");
    }

    @Test
    void type_parameters() {
        assertThat(messages(Stubs.model("dev.podwright.model.Pod", "String name")
                        .replace("interface Pod", "interface Pod<T>")))
                .containsExactly("Pod.java:10: a @KubernetesType cannot have type parameters");
    }

    @Test
    void another_package() {
        assertThat(messages(Stubs.model("dev.podwright.models.Pod", "String name")))
                .containsExactly("Pod.java:10: a @KubernetesType must be in dev.podwright.model or a package below it:"
                        + " dev.podwright.models");
    }

    @Test
    void no_builder() {
        assertThat(messages(Stubs.model("dev.podwright.model.Pod", "String name")
                        .replace("Builder builder()", "Builder create()")))
                .containsExactly("Pod.java:10: a @KubernetesType needs a method: static Builder builder()");
    }

    @Test
    void no_accessor_is_none() {
        assertThat(messages(Stubs.model("dev.podwright.model.Pod"))).isEmpty();
    }

    @Test
    void two_types_of_the_same_name() {
        assertThat(messages(
                        Stubs.model("dev.podwright.model.a.Pod", "String name"),
                        Stubs.model("dev.podwright.model.b.Pod", "String name")))
                .containsExactly(
                        "Pod.java:10: schemas are found by simple name, and dev.podwright.model.a.Pod has the same");
    }

    @Test
    void all_accessors_of_all_types_in_one_compilation() {
        String other = "neither the type of a value nor a @KubernetesType of this compilation: ";
        assertThat(messages(
                        Stubs.model(
                                "dev.podwright.model.Pod",
                                "int count",
                                "List<int[]> arrays",
                                "List ports",
                                "List<? extends Number> numbers",
                                "Map<Integer, String> byNumber",
                                "Map<String, List<String>> lists",
                                "Thread thread"),
                        Stubs.model("dev.podwright.model.Port", "String[] names", "@Since(\"v1.29\") String name")))
                .containsExactly(
                        "Pod.java:11: a field can be absent, so its type cannot be primitive: int",
                        "Pod.java:12: " + other + "int[]",
                        "Pod.java:13: a list or map needs type arguments: java.util.List",
                        "Pod.java:14: " + other + "? extends java.lang.Number",
                        "Pod.java:15: the keys of a map must be of type String: java.util.Map<java.lang.Integer, java.lang.String>",
                        "Pod.java:16: " + other + "java.util.List<java.lang.String>",
                        "Pod.java:17: " + other + "java.lang.Thread",
                        "Port.java:11: " + other + "java.lang.String[]",
                        "Port.java:12: @Since needs a minor version such as 1.29: v1.29");
    }

    @Test
    void merging_of_what_cannot_be_merged() {
        assertThat(messages(Stubs.model(
                        "dev.podwright.model.Pod",
                        "@Merge(ListType.SET) Map<String, String> labels",
                        "@Atomic List<String> names",
                        "@Merge(ListType.MAP) List<String> unkeyed",
                        "@Merge(value = ListType.SET, keys = \"name\") List<String> keyed")))
                .containsExactly(
                        "Pod.java:11: only a list can have @Merge of the type SET",
                        "Pod.java:12: only a map or a type can be @Atomic",
                        "Pod.java:13: a list has keys if, and only if, its type is MAP",
                        "Pod.java:14: a list has keys if, and only if, its type is MAP");
    }

    @Test
    void unknown_fields_of_another_type_and_twice() {
        assertThat(messages(Stubs.model(
                        "dev.podwright.model.Pod", "String name", "@UnknownFields @Nullable String unknown")))
                .containsExactly("Pod.java:12: @UnknownFields needs the type @Nullable JsonObject: unknown()");
        assertThat(messages(Stubs.model("dev.podwright.model.Pod", "String name", "@UnknownFields JsonObject unknown")))
                .containsExactly("Pod.java:12: @UnknownFields needs the type @Nullable JsonObject: unknown()");
        assertThat(messages(Stubs.model(
                        "dev.podwright.model.Pod",
                        "String name",
                        "@UnknownFields @Nullable JsonObject unknown",
                        "@UnknownFields @Nullable JsonObject more")))
                .containsExactly("Pod.java:13: only one accessor can have @UnknownFields: more()");
    }

    @Test
    void an_accessor_with_parameters() {
        assertThat(messages(
                        Stubs.model("dev.podwright.model.Pod", "String name").replace("name();", "name(int i);")))
                .containsExactly("Pod.java:11: an accessor has no parameters: name(int)");
        assertThat(messages(Stubs.model("dev.podwright.model.Pod", "String name")
                        .replace("String name();", "<T> T name();")))
                .containsExactly("Pod.java:11: an accessor has no parameters: <T>name()");
    }

    @Test
    void an_accessor_that_is_only_inherited() {
        String parent = "package dev.podwright.model;\n\npublic interface Named { String name(); }";
        String pod = Stubs.model("dev.podwright.model.Pod", "Boolean ready")
                .replace("interface Pod", "interface Pod extends Named");

        assertThat(messages(parent, pod))
                .containsExactly(
                        "Pod.java:10: declare name() here too: the order of the accessors is the canonical order"
                                + " of the fields");
    }

    @Test
    void a_schema_that_exists_already() {
        assertThat(messages(
                        Stubs.model("dev.podwright.model.Pod", "String name"),
                        "package dev.podwright.model.internal.schema;\n\npublic class PodSchema {}"))
                .containsExactly("Pod.java:10: cannot write dev.podwright.model.internal.schema.PodSchema:"
                        + " Attempt to recreate a file for type dev.podwright.model.internal.schema.PodSchema");
    }

    private static Iterable<String> messages(String... sources) {
        return Compilation.of(sources).messages();
    }
}
