package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What words may look like, so that they read well in Java and in Kotlin. */
class WordShapeTest {
    /** Kotlin's hard keywords: a method of that name needs backticks there. */
    private static final Set<String> KOTLIN = Set.of(
            "as",
            "break",
            "class",
            "continue",
            "do",
            "else",
            "false",
            "for",
            "fun",
            "if",
            "in",
            "interface",
            "is",
            "null",
            "object",
            "package",
            "return",
            "super",
            "this",
            "throw",
            "true",
            "try",
            "typealias",
            "typeof",
            "val",
            "var",
            "when",
            "while");

    @Test
    void should_have_no_name_that_is_a_keyword_of_kotlin() throws Exception {
        Set<String> names = new TreeSet<>();
        for (Class<?> type : EveryWordTest.vocabulary()) {
            EveryWordTest.words(type).forEach(word -> names.add(word.getName()));
        }

        assertThat(names).contains("inContainer", "onlyIf");
        names.retainAll(KOTLIN);
        assertThat(names).isEmpty();
    }

    /** {@code hostNetwork(false)} shows what the argument means; {@code mount("a", "/a", true)} would not. */
    @Test
    void should_take_a_boolean_only_where_the_call_shows_its_meaning() throws Exception {
        Set<String> words = new TreeSet<>();
        for (Class<?> type : EveryWordTest.vocabulary()) {
            for (Method word : EveryWordTest.words(type)) {
                boolean takes =
                        Arrays.stream(word.getParameterTypes()).anyMatch(p -> p == boolean.class || p == Boolean.class);
                if (takes && word.getParameterCount() > 1) {
                    words.add(word.getName());
                }
            }
        }
        assertThat(words).containsExactly("env", "onlyIf");
    }

    @Test
    void should_have_no_overloads_that_only_lambdas_tell_apart() throws Exception {
        List<String> ambiguous = new ArrayList<>();
        int compared = 0;
        for (Class<?> type : EveryWordTest.vocabulary()) {
            List<Method> words = EveryWordTest.words(type);
            for (Method one : words) {
                for (Method other : words) {
                    if (!one.equals(other)
                            && one.getName().equals(other.getName())
                            && one.getParameterCount() == other.getParameterCount()) {
                        compared++;
                        if (onlyLambdasDiffer(one, other)) {
                            ambiguous.add(one.toGenericString());
                        }
                    }
                }
            }
        }

        assertThat(compared).isGreaterThan(20);
        assertThat(ambiguous).isEmpty();
    }

    private static boolean onlyLambdasDiffer(Method one, Method other) {
        for (int i = 0; i < one.getParameterCount(); i++) {
            Type first = one.getGenericParameterTypes()[i];
            Type second = other.getGenericParameterTypes()[i];
            if (!first.equals(second)
                    && !(isLambda(one.getParameterTypes()[i]) && isLambda(other.getParameterTypes()[i]))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLambda(Class<?> type) {
        return type.isInterface()
                && !type.isSealed()
                && Arrays.stream(type.getMethods())
                                .filter(m -> Modifier.isAbstract(m.getModifiers()))
                                .count()
                        == 1;
    }
}
