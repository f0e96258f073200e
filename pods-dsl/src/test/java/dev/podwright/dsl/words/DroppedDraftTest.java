package dev.podwright.dsl.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiles small programs with Error Prone: it refuses a draft that is dropped. */
class DroppedDraftTest {
    private static final List<String> OPENED =
            List.of("api", "file", "main", "model", "parser", "processing", "tree", "util", "code", "comp");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p.label(\"a\", \"b\");",
                "p.container(\"x\", \"i\", c -> { c.env(\"A\", \"1\"); return c; }).build().spec();",
                "p.container(\"x\", \"i\", c -> c.port(\"h\", 1, o -> { o.hostPort(1); return o; })).build().spec();",
                "p.validate();",
                "emptyDir().sizeLimit(\"1Gi\");",
                "deployment(\"d\").replicas(1);",
                "deployment(\"d\").label(\"a\", \"b\");",
                "deployment(\"d\").template(p);",
                "bundle(p).complete();",
                "p.toleration(t -> { t.key(\"a\"); return t; }).build().spec();",
            })
    void is_refused(String statement) throws Exception {
        Result result = compile(
                statement.startsWith("p.label") || !statement.contains("->")
                        ? statement
                        : "Object kept = " + statement);
        assertThat(result.output).contains("[CheckReturnValue]");
        assertThat(result.exit).isNotZero();
    }

    @Test
    void a_draft_that_is_used_compiles() throws Exception {
        Result result = compile("PodDraft q = p.label(\"a\", \"b\").container(\"x\", \"i\", c -> c.env(\"A\", 1));"
                + " System.out.println(q.validate());");
        assertThat(result.output).isEmpty();
        assertThat(result.exit).isZero();
    }

    private record Result(int exit, String output) {}

    private Result compile(String statement) throws IOException, InterruptedException {
        Path source = directory.resolve("Program.java");
        Files.writeString(source, """
                import static dev.podwright.dsl.Pods.*;
                import dev.podwright.dsl.PodDraft;
                class Program {
                    void run(PodDraft p) {
                        %s
                    }
                }
                """.formatted(statement));
        String path = String.join(
                System.getProperty("path.separator"),
                Stream.of("java.class.path", "jdk.module.path", "surefire.test.class.path")
                        .map(property -> System.getProperty(property, ""))
                        .filter(value -> !value.isEmpty())
                        .toList());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        OPENED.forEach(name -> {
            command.add("-J--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
            command.add("-J--add-opens=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
        });
        command.addAll(List.of(
                "-XDcompilePolicy=simple",
                "--should-stop=ifError=FLOW",
                "-proc:none",
                "-processorpath",
                path,
                "-Xplugin:ErrorProne -XepDisableAllChecks -Xep:CheckReturnValue:ERROR",
                "-cp",
                path,
                "-d",
                directory.toString(),
                source.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }
}
