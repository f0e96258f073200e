package dev.podwright.processor;

import dev.podwright.processor.ModelType.ModelField;
import java.util.List;

/** The Java text of the generated classes. */
final class SchemaSource {
    private SchemaSource() {}

    static String schema(ModelType type) {
        StringBuilder out = new StringBuilder();
        out.append("package ").append(SchemaProcessor.PACKAGE).append(";\n\n");
        out.append("import dev.podwright.schema.Field;\n");
        out.append("import dev.podwright.schema.FieldKind;\n");
        out.append("import dev.podwright.schema.FieldShape;\n");
        out.append("import dev.podwright.schema.ObjectSchema;\n\n");
        out.append("/** Generated from {@link ").append(type.qualifiedName()).append("}. */\n");
        out.append("@SuppressWarnings({\"unchecked\", \"all\"})\n");
        out.append("public final class ").append(type.schemaName());
        out.append(" extends ObjectSchema<").append(type.qualifiedName()).append("> {\n");
        // Of the common type: were it the class's own, the verifier would load every class that SchemaIndex may return.
        out.append("  public static final ObjectSchema<").append(type.qualifiedName());
        out.append("> INSTANCE = new ").append(type.schemaName()).append("();\n\n");
        constructor(out, type);
        indexOf(out, type);
        get(out, type);
        nested(out, type);
        builder(out, type);
        return out.append("}\n").toString();
    }

    private static void constructor(StringBuilder out, ModelType type) {
        out.append("  private ").append(type.schemaName()).append("() {\n");
        out.append("    super(")
                .append(type.qualifiedName())
                .append(".class, \"")
                .append(type.simpleName());
        out.append("\", \"").append(type.apiVersion()).append("\"");
        int index = 0;
        for (ModelField field : type.fields()) {
            out.append(",\n        new Field(\"")
                    .append(field.name())
                    .append("\", ")
                    .append(index++);
            out.append(", FieldShape.")
                    .append(field.shape())
                    .append(", FieldKind.")
                    .append(field.kind());
            out.append(", \"")
                    .append(field.since())
                    .append("\", ")
                    .append(field.required())
                    .append(", ")
                    .append(field.keepsEmpty())
                    .append(")");
        }
        out.append(");\n  }\n\n");
    }

    private static void indexOf(StringBuilder out, ModelType type) {
        out.append("  @Override\n  public int indexOf(String name) {\n    return switch (name) {\n");
        int index = 0;
        for (ModelField field : type.fields()) {
            out.append("      case \"")
                    .append(field.name())
                    .append("\" -> ")
                    .append(index++)
                    .append(";\n");
        }
        out.append("      default -> -1;\n    };\n  }\n\n");
    }

    private static void get(StringBuilder out, ModelType type) {
        out.append("  @Override\n  public Object get(")
                .append(type.qualifiedName())
                .append(" value, int field) {\n");
        out.append("    return switch (field) {\n");
        int index = 0;
        for (ModelField field : type.fields()) {
            out.append("      case ")
                    .append(index++)
                    .append(" -> value.")
                    .append(field.name())
                    .append("();\n");
        }
        out.append("      default -> throw new IndexOutOfBoundsException(field);\n    };\n  }\n\n");
    }

    private static void nested(StringBuilder out, ModelType type) {
        out.append("  @Override\n  public ObjectSchema<?> nested(int field) {\n    switch (field) {\n");
        int index = 0;
        for (ModelField field : type.fields()) {
            if (!field.nested().isEmpty()) {
                String simple = field.nested().substring(field.nested().lastIndexOf('.') + 1);
                out.append("      case ")
                        .append(index)
                        .append(": return ")
                        .append(simple)
                        .append("Schema.INSTANCE;\n");
            }
            index++;
        }
        out.append(
                "      default: throw new IllegalArgumentException(name() + \" holds no object in field \" + field);\n");
        out.append("    }\n  }\n\n");
    }

    private static void builder(StringBuilder out, ModelType type) {
        String builder = type.qualifiedName() + ".Builder";
        out.append("  @Override\n  public Object newBuilder() {\n    return ");
        out.append(type.qualifiedName()).append(".builder();\n  }\n\n");
        out.append("  @Override\n  public Object newBuilder(")
                .append(type.qualifiedName())
                .append(" from) {\n    return ");
        out.append(type.qualifiedName()).append(".builder().from(from);\n  }\n\n");
        out.append("  @Override\n  public void set(Object builder, int field, Object value) {\n");
        out.append("    ").append(builder).append(" b = (").append(builder).append(") builder;\n");
        out.append("    switch (field) {\n");
        int index = 0;
        for (ModelField field : type.fields()) {
            out.append("      case ").append(index++).append(" -> b.").append(field.name());
            out.append("((").append(field.javaType()).append(") value);\n");
        }
        out.append("      default -> throw new IndexOutOfBoundsException(field);\n    }\n  }\n\n");
        out.append("  @Override\n  public ").append(type.qualifiedName()).append(" build(Object builder) {\n");
        out.append("    return ((").append(builder).append(") builder).build();\n  }\n");
    }

    static String index(List<ModelType> types) {
        StringBuilder out = new StringBuilder();
        out.append("package ").append(SchemaProcessor.PACKAGE).append(";\n\n");
        out.append("import dev.podwright.schema.ObjectSchema;\nimport java.util.List;\n\n");
        out.append("/** Finds the generated schema of a type by its simple name. */\n");
        out.append("@SuppressWarnings(\"all\")\n");
        out.append("public final class SchemaIndex {\n  private SchemaIndex() {}\n\n");
        out.append("  public static final List<String> NAMES = List.of(\n");
        for (int i = 0; i < types.size(); i++) {
            out.append("      \"")
                    .append(types.get(i).simpleName())
                    .append(i + 1 < types.size() ? "\",\n" : "\");\n\n");
        }
        out.append("  public static ObjectSchema<?> find(String name) {\n    return switch (name) {\n");
        for (ModelType type : types) {
            out.append("      case \"").append(type.simpleName()).append("\" -> ");
            out.append(type.schemaName()).append(".INSTANCE;\n");
        }
        return out.append("      default -> null;\n    };\n  }\n}\n").toString();
    }
}
