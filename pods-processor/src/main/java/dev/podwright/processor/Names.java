package dev.podwright.processor;

import com.palantir.javapoet.ClassName;
import java.util.Map;

/** The names of pods-api that the generator knows. */
final class Names {
    /** The package of the model types; their areas are the packages below it. */
    static final String MODEL = "dev.podwright.model";

    /** The package of the generated classes, with the same areas below it. */
    static final String SCHEMAS = MODEL + ".internal.schema";

    private static final String VALUES = MODEL + ".value";
    private static final String JSON = "dev.podwright.json";
    private static final String SCHEMA = "dev.podwright.schema";

    static final String KUBERNETES_TYPE = SCHEMA + ".KubernetesType";
    static final String SINCE = SCHEMA + ".Since";
    static final String REQUIRED = SCHEMA + ".Required";
    static final String MERGE = SCHEMA + ".Merge";
    static final String ATOMIC = SCHEMA + ".Atomic";
    static final String UNION_MEMBER = SCHEMA + ".UnionMember";
    static final String UNION_DISCRIMINATOR = SCHEMA + ".UnionDiscriminator";
    static final String KEY_DEFAULT = SCHEMA + ".KeyDefault";
    static final String UNKNOWN_FIELDS = SCHEMA + ".UnknownFields";
    static final String NULLABLE = "org.jspecify.annotations.Nullable";

    static final ClassName FIELD_KIND = ClassName.get(SCHEMA, "FieldKind");
    static final ClassName FIELD_SHAPE = ClassName.get(SCHEMA, "FieldShape");
    static final ClassName LIST_TYPE = ClassName.get(SCHEMA, "ListType");
    static final ClassName PATCH_STRATEGY = ClassName.get(SCHEMA, "PatchStrategy");
    static final ClassName OBJECT_SCHEMA = ClassName.get(SCHEMA, "ObjectSchema");
    static final ClassName JSON_OBJECT = ClassName.get(JSON, "JsonObject");
    /** In a package of its own: it knows the schemas of all areas, and those know one another's. */
    static final ClassName INDEX = ClassName.get(SCHEMAS + ".index", "GeneratedSchemas");

    /** The constants of {@code FieldKind} by the type that a field holds; all other types are objects. */
    static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("java.lang.String", "STRING"),
            Map.entry("java.lang.Boolean", "BOOLEAN"),
            Map.entry("java.lang.Integer", "INT32"),
            Map.entry("java.lang.Long", "INT64"),
            Map.entry(VALUES + ".Quantity", "QUANTITY"),
            Map.entry(VALUES + ".IntOrString", "INT_OR_STRING"),
            Map.entry(VALUES + ".Time", "TIME"),
            Map.entry(VALUES + ".Bytes", "BYTES"),
            Map.entry(JSON + ".JsonObject", "JSON_OBJECT"),
            Map.entry(JSON + ".JsonValue", "JSON"));

    private Names() {}

    static boolean isModel(String packageName) {
        return packageName.equals(MODEL) || packageName.startsWith(MODEL + ".");
    }

    /** The name of the schema of a model type. */
    static ClassName schema(ClassName type) {
        String area = type.packageName().substring(MODEL.length());
        return ClassName.get(SCHEMAS + area, type.simpleName() + "Schema");
    }
}
