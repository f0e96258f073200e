package dev.podwright.dsl.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose line a call of a word is. */
class CallSiteTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev.podwright.dsl.PodDraft",
                "dev.podwright.dsl.PodDraft$label",
                "dev.podwright.dsl.internal.PodState",
                "dev.podwright.dsl.source.Sources",
                "java.lang.reflect.Method",
                "java.util.ArrayList",
                "jdk.internal.reflect.DirectMethodHandleAccessor",
                "jdk.jshell.execution.DirectExecutionControl",
                "sun.reflect.GeneratedMethodAccessor1",
                "groovy.lang.MetaClassImpl",
                "org.codehaus.groovy.vmplugin.v8.IndyInterface",
                "org.codehaus.groovy.runtime.callsite.PojoMetaMethodSite",
                "org.apache.groovy.plugin.GroovyRunner",
                "REPL.$JShell$13",
                "REPL.$JShell$11$Holder"
            })
    void neither_the_dsl_nor_a_runtime_of_a_language_calls_words(String frame) {
        assertThat(CallSite.isOutside(frame)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Script1",
                "com.example.Deployment$_run_closure1",
                "dev.podwright.dsl.words.LocationTest",
                "dev.podwright.dslx.Own",
                "REPL.Own",
                "groovy.example.Own"
            })
    void everything_else_does(String frame) {
        assertThat(CallSite.isOutside(frame)).isTrue();
    }
}
