package dev.podwright.processor;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the generated code needs of pods-api, which is compiled after this module. */
final class Stubs {
    private static final String SCHEMA = """
            package dev.podwright.schema;

            import java.util.List;

            public abstract class ObjectSchema<T> {
                private final String name;
                public final Field[] fields;

                protected ObjectSchema(Class<T> type, String name, String apiVersion, Field... fields) {
                    this.name = name;
                    this.fields = fields;
                }

                protected static Field field(
                        String name,
                        int index,
                        FieldShape shape,
                        FieldKind kind,
                        int sinceMinor,
                        boolean required,
                        boolean keepsEmpty) {
                    return new Field(name, "" + sinceMinor + required + keepsEmpty);
                }

                protected static Field merged(
                        Field field, ListType type, List<String> keys, List<PatchStrategy> patch, String patchKey) {
                    return new Field(field.name(), "" + type + keys + patch + patchKey);
                }

                protected static Field atomic(Field field) {
                    return new Field(field.name(), "atomic");
                }

                protected static Field unionMember(Field field, String value) {
                    return new Field(field.name(), "member " + value);
                }

                protected static Field unionDiscriminator(Field field) {
                    return new Field(field.name(), "discriminator");
                }

                protected static Field keyDefault(Field field, String value) {
                    return new Field(field.name(), "default " + value);
                }

                public boolean isAtomic() {
                    return false;
                }

                public boolean keepsUnknownFields() {
                    return false;
                }

                public dev.podwright.json.JsonObject unknownFields(T value) {
                    return null;
                }

                public void setUnknownFields(Object builder, dev.podwright.json.JsonObject fields) {}

                public final String name() {
                    return name;
                }

                public abstract int indexOf(String name);

                public abstract Object get(T value, int field);

                public abstract ObjectSchema<?> nested(int field);

                public abstract Object newBuilder();

                public abstract Object newBuilder(T from);

                public abstract void set(Object builder, int field, Object value);

                public abstract T build(Object builder);
            }
            """;

    private static final String FIELD = """
            package dev.podwright.schema;

            public record Field(String name, String facts) {}
            """;

    private static final String FIELD_SHAPE = """
            package dev.podwright.schema;

            public enum FieldShape { ONE, LIST, MAP }
            """;

    private static final String FIELD_KIND = """
            package dev.podwright.schema;

            public enum FieldKind {
                STRING, BOOLEAN, INT32, INT64, QUANTITY, INT_OR_STRING, TIME, BYTES, JSON_OBJECT, JSON, OBJECT
            }
            """;

    private static final String LIST_TYPE = """
            package dev.podwright.schema;

            public enum ListType { ATOMIC, SET, MAP }
            """;

    private static final String PATCH_STRATEGY = """
            package dev.podwright.schema;

            public enum PatchStrategy { MERGE, RETAIN_KEYS }
            """;

    private static final String MERGE_MEMBERS = """
            ListType value();
            String[] keys() default {};
            PatchStrategy[] patch() default {};
            String patchKey() default "";
            """;

    private static final String ANNOTATION = """
            package dev.podwright.schema;

            import java.lang.annotation.*;

            @Retention(RetentionPolicy.%s)
            public @interface %s {
                %s
            }
            """;

    private Stubs() {}

    static Stream<String> all() {
        return Stream.concat(
                Stream.of(
                        SCHEMA,
                        FIELD,
                        FIELD_SHAPE,
                        FIELD_KIND,
                        ANNOTATION.formatted("SOURCE", "KubernetesType", "String value() default \"\";"),
                        ANNOTATION.formatted("CLASS", "Since", "String value();"),
                        LIST_TYPE,
                        PATCH_STRATEGY,
                        ANNOTATION.formatted("CLASS", "Merge", MERGE_MEMBERS),
                        ANNOTATION.formatted("CLASS", "Atomic", ""),
                        ANNOTATION.formatted("CLASS", "UnionMember", "String value();"),
                        ANNOTATION.formatted("CLASS", "UnionDiscriminator", ""),
                        ANNOTATION.formatted("CLASS", "KeyDefault", "String value();"),
                        ANNOTATION.formatted("CLASS", "UnknownFields", ""),
                        ANNOTATION.formatted("CLASS", "Required", "")),
                Names.KINDS.keySet().stream()
                        .filter(name -> !name.startsWith("java."))
                        .map(Stubs::value));
    }

    private static String value(String name) {
        int dot = name.lastIndexOf('.');
        return """
            package %s;

            public final class %s {}
            """.formatted(name.substring(0, dot), name.substring(dot + 1));
    }

    /**
     * The source of a model type, whose accessors start in line 11.
     *
     * @param name the qualified name
     * @param accessors the annotations, type and name of each accessor
     */
    static String model(String name, String... accessors) {
        int dot = name.lastIndexOf('.');
        return """
            package %1$s;

            import dev.podwright.json.*;
            import dev.podwright.model.value.*;
            import dev.podwright.schema.*;
            import java.util.*;
            import org.jspecify.annotations.Nullable;

            @KubernetesType
            public interface %2$s {
                %3$s

                static Builder builder() {
                    return new Builder();
                }

                final class Builder {
                    %4$s

                    public Builder from(%2$s value) {
                        return this;
                    }

                    public %2$s build() {
                        throw new UnsupportedOperationException();
                    }
                }
            }
            """.formatted(
                        name.substring(0, dot),
                        name.substring(dot + 1),
                        Stream.of(accessors).map(accessor -> accessor + "();").collect(Collectors.joining("\n    ")),
                        Stream.of(accessors).map(Stubs::setter).collect(Collectors.joining("\n        ")));
    }

    private static String setter(String accessor) {
        int space = accessor.lastIndexOf(' ');
        String type = accessor.substring(0, space).replaceAll("@\\w+(\\(.*?\\))? ", "");
        return "public void " + accessor.substring(space + 1) + "(" + type + " value) {}";
    }
}
