package dev.podwright.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.podwright.processor.ModelType.FieldMerge;
import dev.podwright.processor.ModelType.ModelField;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** The generated schema of one model type. */
final class SchemaClass {
    /** The type of the schema of any model type. */
    static final TypeName ANY_SCHEMA =
            ParameterizedTypeName.get(Names.OBJECT_SCHEMA, WildcardTypeName.subtypeOf(Object.class));

    private final ModelType type;
    private final List<ModelField> fields;

    private SchemaClass(ModelType type) {
        this.type = type;
        this.fields = type.fields();
    }

    static TypeSpec.Builder of(ModelType type) {
        return new SchemaClass(type).build();
    }

    private TypeSpec.Builder build() {
        TypeName superclass = ParameterizedTypeName.get(Names.OBJECT_SCHEMA, type.name());
        // Of the common type: were it the class's own, the verifier would load every class that the index may return.
        FieldSpec instance = FieldSpec.builder(superclass, "INSTANCE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer("new $T()", type.schema())
                .build();
        TypeSpec.Builder schema = TypeSpec.classBuilder(type.schema())
                .addJavadoc("Generated from {@link $T}.", type.name())
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "{$S, $S}", "unchecked", "all")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(superclass)
                .addField(instance)
                .addMethod(constructor())
                .addMethod(indexOf())
                .addMethod(get())
                .addMethod(nested())
                .addMethod(newBuilder())
                .addMethod(newBuilderFrom())
                .addMethod(set())
                .addMethod(buildMethod());
        if (!type.unknownFields().isEmpty()) {
            schema.addMethod(keepsUnknownFields()).addMethod(unknownFields()).addMethod(setUnknownFields());
        }
        return type.atomic() ? schema.addMethod(isAtomic()) : schema;
    }

    private MethodSpec constructor() {
        CodeBlock.Builder rows = CodeBlock.builder();
        for (int i = 0; i < fields.size(); i++) {
            rows.add(",\n").add(merged(fields.get(i), row(fields.get(i), i)));
        }
        ClassName name = type.name();
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addStatement("super($T.class, $S, $S$L)", name, name.simpleName(), type.apiVersion(), rows.build())
                .build();
    }

    private static CodeBlock row(ModelField field, int index) {
        return CodeBlock.builder()
                .add("field($S, $L, $T.$L, ", field.name(), index, Names.FIELD_SHAPE, field.shape())
                .add("$T.$L, $L, ", Names.FIELD_KIND, field.kind(), field.sinceMinor())
                .add("$L, $L)", field.required(), field.keepsEmpty())
                .build();
    }

    /** A field with what its annotations say about merging. */
    private static CodeBlock merged(ModelField field, CodeBlock row) {
        FieldMerge merge = field.merge();
        if (!merge.listType().isEmpty()) {
            return CodeBlock.builder()
                    .add("merged($L, $T.$L, ", row, Names.LIST_TYPE, merge.listType())
                    .add("$L, ", listOf(merge.keys(), key -> CodeBlock.of("$S", key)))
                    .add("$L, ", listOf(merge.patch(), each -> CodeBlock.of("$T.$L", Names.PATCH_STRATEGY, each)))
                    .add("$S)", merge.patchKey())
                    .build();
        }
        if (merge.atomic()) {
            return CodeBlock.of("atomic($L)", row);
        }
        if (!merge.unionMember().isEmpty()) {
            return CodeBlock.of("unionMember($L, $S)", row, merge.unionMember());
        }
        if (merge.unionDiscriminator()) {
            return CodeBlock.of("unionDiscriminator($L)", row);
        }
        return merge.keyDefault().isEmpty() ? row : CodeBlock.of("keyDefault($L, $S)", row, merge.keyDefault());
    }

    private static CodeBlock listOf(List<String> values, Function<String, CodeBlock> code) {
        CodeBlock elements = values.stream().map(code).collect(CodeBlock.joining(", "));
        return CodeBlock.of("$T.of($L)", List.class, elements);
    }

    private MethodSpec isAtomic() {
        return override("isAtomic", TypeName.BOOLEAN)
                .addStatement("return true")
                .build();
    }

    private MethodSpec keepsUnknownFields() {
        return override("keepsUnknownFields", TypeName.BOOLEAN)
                .addStatement("return true")
                .build();
    }

    private MethodSpec unknownFields() {
        return override("unknownFields", Names.JSON_OBJECT)
                .addParameter(type.name(), "value")
                .addStatement("return value.$N()", type.unknownFields())
                .build();
    }

    private MethodSpec setUnknownFields() {
        return override("setUnknownFields", TypeName.VOID)
                .addParameter(Object.class, "builder")
                .addParameter(Names.JSON_OBJECT, "fields")
                .addStatement("(($T) builder).$N(fields)", type.builder(), type.unknownFields())
                .build();
    }

    private MethodSpec indexOf() {
        CodeBlock.Builder cases = CodeBlock.builder();
        for (int i = 0; i < fields.size(); i++) {
            cases.addStatement("case $S -> $L", fields.get(i).name(), i);
        }
        return override("indexOf", TypeName.INT)
                .addParameter(String.class, "name")
                .addCode(
                        returnSwitch("name", cases.addStatement("default -> -1").build()))
                .build();
    }

    private MethodSpec get() {
        MethodSpec.Builder method = override("get", ClassName.OBJECT)
                .addParameter(type.name(), "value")
                .addParameter(int.class, "field");
        if (fields.isEmpty()) {
            return method.addStatement("throw new $T(field)", IndexOutOfBoundsException.class)
                    .build();
        }
        return method.addCode(returnSwitch("field", byIndex(f -> CodeBlock.of("value.$N()", f.name()))))
                .build();
    }

    private MethodSpec nested() {
        MethodSpec.Builder method = override("nested", ANY_SCHEMA).addParameter(int.class, "field");
        method.beginControlFlow("switch (field)");
        for (int i = 0; i < fields.size(); i++) {
            ClassName nested = fields.get(i).nested();
            if (nested != null) {
                method.addStatement("case $L: return $T.INSTANCE", i, Names.schema(nested));
            }
        }
        method.addStatement(
                "default: throw new $T(name() + $S + field)",
                IllegalArgumentException.class,
                " holds no object in field ");
        return method.endControlFlow().build();
    }

    private MethodSpec newBuilder() {
        return override("newBuilder", ClassName.OBJECT)
                .addStatement("return $T.builder()", type.name())
                .build();
    }

    private MethodSpec newBuilderFrom() {
        return override("newBuilder", ClassName.OBJECT)
                .addParameter(type.name(), "from")
                .addStatement("return $T.builder().from(from)", type.name())
                .build();
    }

    private MethodSpec set() {
        return override("set", TypeName.VOID)
                .addParameter(Object.class, "builder")
                .addParameter(int.class, "field")
                .addParameter(Object.class, "value")
                .addStatement("$1T b = ($1T) builder", type.builder())
                .beginControlFlow("switch (field)")
                .addCode(byIndex(f -> CodeBlock.of("b.$N(($T) value)", f.name(), f.type())))
                .endControlFlow()
                .build();
    }

    private MethodSpec buildMethod() {
        return override("build", type.name())
                .addParameter(Object.class, "builder")
                .addStatement("return (($T) builder).build()", type.builder())
                .build();
    }

    /** One case for each field by its index. */
    private CodeBlock byIndex(Function<ModelField, CodeBlock> code) {
        CodeBlock.Builder cases = CodeBlock.builder();
        for (int i = 0; i < fields.size(); i++) {
            cases.addStatement("case $L -> $L", i, code.apply(fields.get(i)));
        }
        return cases.addStatement("default -> throw new $T(field)", IndexOutOfBoundsException.class)
                .build();
    }

    /** Returns the value of a switch expression. */
    static CodeBlock returnSwitch(String selector, CodeBlock cases) {
        return CodeBlock.builder()
                .add("return switch ($N) {\n$>", selector)
                .add(cases)
                .add("$<};\n")
                .build();
    }

    private static MethodSpec.Builder override(String name, TypeName returns) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(returns);
    }
}
