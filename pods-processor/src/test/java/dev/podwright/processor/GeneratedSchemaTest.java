package dev.podwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GeneratedSchemaTest {
    private static final String PORT = Stubs.model("dev.podwright.model.container.Port", "String name");

    @Test
    void each_kind_and_shape_of_field() {
        String pod = Stubs.model(
                        "dev.podwright.model.Pod",
                        "@Nullable String name",
                        "@Required @Nullable Boolean ready",
                        "@Since(\"1.29\") @Nullable Integer count",
                        "@Nullable Long uid",
                        "@Nullable Quantity cpu",
                        "@Nullable IntOrString port",
                        "@Nullable Time time",
                        "@Nullable JsonObject status",
                        "@Nullable JsonValue any",
                        "dev.podwright.model.container.@Nullable Port first",
                        "List<String> args",
                        "@Since(\"1.30\") @Required @Nullable List<dev.podwright.model.container.Port> ports",
                        "Map<String, String> labels",
                        "@Nullable Map<String, dev.podwright.model.container.Port> byName")
                .replace("@KubernetesType", "@KubernetesType(\"v1\")");

        Compilation compilation = Compilation.of(pod, PORT);

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.generated("dev.podwright.model.internal.schema.PodSchema"))
                .isEqualTo("""
                        package dev.podwright.model.internal.schema;

                        import dev.podwright.json.JsonObject;
                        import dev.podwright.json.JsonValue;
                        import dev.podwright.model.Pod;
                        import dev.podwright.model.container.Port;
                        import dev.podwright.model.internal.schema.container.PortSchema;
                        import dev.podwright.model.value.IntOrString;
                        import dev.podwright.model.value.Quantity;
                        import dev.podwright.model.value.Time;
                        import dev.podwright.schema.FieldKind;
                        import dev.podwright.schema.FieldShape;
                        import dev.podwright.schema.ObjectSchema;
                        import java.util.List;
                        import java.util.Map;

                        /**
                         * Generated from {@link Pod}.
                         */
                        @SuppressWarnings({"unchecked", "all"})
                        public final class PodSchema extends ObjectSchema<Pod> {
                            public static final ObjectSchema<Pod> INSTANCE = new PodSchema();

                            private PodSchema() {
                                super(Pod.class, "Pod", "v1",
                                        field("name", 0, FieldShape.ONE, FieldKind.STRING, 0, false, false),
                                        field("ready", 1, FieldShape.ONE, FieldKind.BOOLEAN, 0, true, false),
                                        field("count", 2, FieldShape.ONE, FieldKind.INT32, 29, false, false),
                                        field("uid", 3, FieldShape.ONE, FieldKind.INT64, 0, false, false),
                                        field("cpu", 4, FieldShape.ONE, FieldKind.QUANTITY, 0, false, false),
                                        field("port", 5, FieldShape.ONE, FieldKind.INT_OR_STRING, 0, false, false),
                                        field("time", 6, FieldShape.ONE, FieldKind.TIME, 0, false, false),
                                        field("status", 7, FieldShape.ONE, FieldKind.JSON_OBJECT, 0, false, false),
                                        field("any", 8, FieldShape.ONE, FieldKind.JSON, 0, false, false),
                                        field("first", 9, FieldShape.ONE, FieldKind.OBJECT, 0, false, false),
                                        field("args", 10, FieldShape.LIST, FieldKind.STRING, 0, false, false),
                                        field("ports", 11, FieldShape.LIST, FieldKind.OBJECT, 30, true, true),
                                        field("labels", 12, FieldShape.MAP, FieldKind.STRING, 0, false, false),
                                        field("byName", 13, FieldShape.MAP, FieldKind.OBJECT, 0, false, true));
                            }

                            @Override
                            public int indexOf(String name) {
                                return switch (name) {
                                    case "name" -> 0;
                                    case "ready" -> 1;
                                    case "count" -> 2;
                                    case "uid" -> 3;
                                    case "cpu" -> 4;
                                    case "port" -> 5;
                                    case "time" -> 6;
                                    case "status" -> 7;
                                    case "any" -> 8;
                                    case "first" -> 9;
                                    case "args" -> 10;
                                    case "ports" -> 11;
                                    case "labels" -> 12;
                                    case "byName" -> 13;
                                    default -> -1;
                                };
                            }

                            @Override
                            public Object get(Pod value, int field) {
                                return switch (field) {
                                    case 0 -> value.name();
                                    case 1 -> value.ready();
                                    case 2 -> value.count();
                                    case 3 -> value.uid();
                                    case 4 -> value.cpu();
                                    case 5 -> value.port();
                                    case 6 -> value.time();
                                    case 7 -> value.status();
                                    case 8 -> value.any();
                                    case 9 -> value.first();
                                    case 10 -> value.args();
                                    case 11 -> value.ports();
                                    case 12 -> value.labels();
                                    case 13 -> value.byName();
                                    default -> throw new IndexOutOfBoundsException(field);
                                };
                            }

                            @Override
                            public ObjectSchema<?> nested(int field) {
                                switch (field) {
                                    case 9: return PortSchema.INSTANCE;
                                    case 11: return PortSchema.INSTANCE;
                                    case 13: return PortSchema.INSTANCE;
                                    default: throw new IllegalArgumentException(name() + " holds no object in field " + field);
                                }
                            }

                            @Override
                            public Object newBuilder() {
                                return Pod.builder();
                            }

                            @Override
                            public Object newBuilder(Pod from) {
                                return Pod.builder().from(from);
                            }

                            @Override
                            public void set(Object builder, int field, Object value) {
                                Pod.Builder b = (Pod.Builder) builder;
                                switch (field) {
                                    case 0 -> b.name((String) value);
                                    case 1 -> b.ready((Boolean) value);
                                    case 2 -> b.count((Integer) value);
                                    case 3 -> b.uid((Long) value);
                                    case 4 -> b.cpu((Quantity) value);
                                    case 5 -> b.port((IntOrString) value);
                                    case 6 -> b.time((Time) value);
                                    case 7 -> b.status((JsonObject) value);
                                    case 8 -> b.any((JsonValue) value);
                                    case 9 -> b.first((Port) value);
                                    case 10 -> b.args((List<String>) value);
                                    case 11 -> b.ports((List<Port>) value);
                                    case 12 -> b.labels((Map<String, String>) value);
                                    case 13 -> b.byName((Map<String, Port>) value);
                                    default -> throw new IndexOutOfBoundsException(field);
                                }
                            }

                            @Override
                            public Pod build(Object builder) {
                                return ((Pod.Builder) builder).build();
                            }
                        }
                        """);
    }

    @Test
    void the_area_of_a_type_is_that_of_its_schema() {
        Compilation compilation = Compilation.of(
                PORT, Stubs.model("dev.podwright.model.one.two.Deep", "dev.podwright.model.container.Port port"));

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.generated())
                .containsExactly(
                        "dev.podwright.model.internal.schema.container.PortSchema",
                        "dev.podwright.model.internal.schema.index.GeneratedSchemas",
                        "dev.podwright.model.internal.schema.one.two.DeepSchema");
    }

    @Test
    void default_and_static_methods_are_not_fields() {
        String type = Stubs.model("dev.podwright.model.Named", "String name")
                .replace("static Builder", "default String kind() { return \"\"; }\n    static Builder");

        Compilation compilation = Compilation.of(type);

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.generated("dev.podwright.model.internal.schema.NamedSchema"))
                .contains("field(\"name\", 0,")
                .doesNotContain("kind()");
    }

    @Test
    void what_the_model_does_not_know_is_no_field() {
        Compilation compilation = Compilation.of(Stubs.model(
                "dev.podwright.model.Keeper", "String name", "@UnknownFields @Nullable JsonObject unknownFields"));

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.generated("dev.podwright.model.internal.schema.KeeperSchema"))
                .contains("public boolean keepsUnknownFields() {\n        return true;")
                .contains("return value.unknownFields();")
                .contains("((Keeper.Builder) builder).unknownFields(fields);")
                .doesNotContain("field(\"unknownFields\"");
    }

    @Test
    void annotations_say_how_fields_are_merged() {
        String type = Stubs.model(
                        "dev.podwright.model.Merged",
                        "@Merge(value = ListType.MAP, keys = {\"a\", \"b\"}, patch = {PatchStrategy.MERGE,"
                                + " PatchStrategy.RETAIN_KEYS}, patchKey = \"a\") List<String> ports",
                        "@Merge(ListType.SET) List<String> names",
                        "@Atomic Map<String, String> selector",
                        "@UnionDiscriminator String type",
                        "@UnionMember(\"Local\") String local",
                        "@KeyDefault(\"TCP\") String protocol")
                .replace("@KubernetesType", "@Atomic @KubernetesType");

        Compilation compilation = Compilation.of(type);

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.generated("dev.podwright.model.internal.schema.MergedSchema"))
                .contains(
                        "merged(field(\"ports\", 0, FieldShape.LIST, FieldKind.STRING, 0, false, false), ListType.MAP,"
                                + " List.of(\"a\", \"b\"), List.of(PatchStrategy.MERGE, PatchStrategy.RETAIN_KEYS), \"a\")",
                        "merged(field(\"names\", 1, FieldShape.LIST, FieldKind.STRING, 0, false, false), ListType.SET,"
                                + " List.of(), List.of(), \"\")",
                        "atomic(field(\"selector\", 2,",
                        "unionDiscriminator(field(\"type\", 3,",
                        "unionMember(field(\"local\", 4, FieldShape.ONE, FieldKind.STRING, 0, false, false), \"Local\")",
                        "keyDefault(field(\"protocol\", 5, FieldShape.ONE, FieldKind.STRING, 0, false, false), \"TCP\")",
                        "public boolean isAtomic() {");
    }
}
