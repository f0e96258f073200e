package dev.podwright.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.Collection;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The generated index, which finds a schema by the simple name of its type. */
final class IndexClass {
    private IndexClass() {}

    static TypeSpec.Builder of(Collection<ClassName> types) {
        return TypeSpec.classBuilder(Names.INDEX)
                .addJavadoc("Finds the generated schema of a model type by its simple name.")
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "all")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addField(names(types))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(find(types));
    }

    private static FieldSpec names(Collection<ClassName> types) {
        CodeBlock names = types.stream()
                .map(type -> CodeBlock.of("$S", type.simpleName()))
                .collect(CodeBlock.joining(",\n"));
        return FieldSpec.builder(ParameterizedTypeName.get(List.class, String.class), "NAMES")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.of($>$>\n$L$<$<)", List.class, names)
                .build();
    }

    private static MethodSpec find(Collection<ClassName> types) {
        CodeBlock.Builder cases = CodeBlock.builder();
        for (ClassName type : types) {
            cases.addStatement("case $S -> $T.INSTANCE", type.simpleName(), Names.schema(type));
        }
        cases.addStatement("default -> null");
        return MethodSpec.methodBuilder("find")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(SchemaClass.ANY_SCHEMA)
                .addParameter(String.class, "name")
                .addCode(SchemaClass.returnSwitch("name", cases.build()))
                .build();
    }
}
