package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.dsl.Pods;
import dev.podwright.dsl.meta.KubernetesObjectDraft;
import dev.podwright.dsl.source.Sources;
import dev.podwright.dsl.value.Bytes;
import dev.podwright.dsl.value.workload.MaxSurge;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No word without a test: each public method of the DSL, overloads one by one, is called from some test's bytecode.
 * {@link Everything} does not count, for nobody compares what it says word by word.
 */
class EveryWordTest {
    private static final Set<String> NO_WORDS = Set.of("toString", "equals", "hashCode", "values", "valueOf");

    @Test
    void should_have_a_test_for_every_word() throws Exception {
        Set<String> called = new TreeSet<>();
        for (Path file : classFiles(EveryWordTest.class)) {
            if (!simpleName(file).startsWith(Everything.class.getSimpleName())) {
                called.addAll(CalledMethods.of(Files.readAllBytes(file)));
            }
        }
        Map<String, Boolean> words = new TreeMap<>();
        for (Class<?> type : vocabulary()) {
            for (Method method : words(type)) {
                // A word that types inherit is tested by way of any of them.
                String word = word(method.getDeclaringClass(), method);
                words.merge(word, called.contains(word(type, method)), Boolean::logicalOr);
            }
        }
        assertThat(words).hasSizeGreaterThan(200);

        words.values().removeIf(tested -> tested);
        assertThat(words.keySet()).as("words that no test says").isEmpty();
    }

    /** The public types of the DSL whose methods are words. */
    static List<Class<?>> vocabulary() throws Exception {
        List<Class<?>> types = new ArrayList<>();
        for (Class<?> one :
                List.of(Pods.class, KubernetesObjectDraft.class, Sources.class, Bytes.class, MaxSurge.class)) {
            for (Path file : classFiles(one)) {
                Class<?> type = Class.forName(one.getPackageName() + '.' + simpleName(file));
                if (Modifier.isPublic(type.getModifiers()) && !type.isRecord() && !isConstant(type)) {
                    types.add(type);
                }
            }
        }
        return types;
    }

    private static boolean isConstant(Class<?> type) {
        return type.isEnum() || type.isAnnotation() || (type.isSealed() && type.isInterface());
    }

    /** The words of a type, with those that it inherits. */
    static List<Method> words(Class<?> type) {
        return Stream.of(type.getMethods()).filter(EveryWordTest::isWord).toList();
    }

    private static boolean isWord(Method method) {
        return method.getDeclaringClass().getPackageName().startsWith(Pods.class.getPackageName())
                && !method.isBridge()
                && !NO_WORDS.contains(method.getName())
                && !method.getName().startsWith("to");
    }

    private static String word(Class<?> type, Method method) {
        String descriptor = MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                .toMethodDescriptorString();
        return type.getName().replace('.', '/') + '.' + method.getName() + descriptor;
    }

    private static String simpleName(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ".class".length());
    }

    private static List<Path> classFiles(Class<?> inPackage) throws IOException, URISyntaxException {
        String name = inPackage.getName().replace('.', '/') + ".class";
        Path own = Path.of(inPackage.getClassLoader().getResource(name).toURI());
        try (Stream<Path> files = Files.list(own.getParent())) {
            return files.filter(f -> f.toString().endsWith(".class")
                            && !f.getFileName().toString().startsWith("package-info"))
                    .toList();
        }
    }
}
