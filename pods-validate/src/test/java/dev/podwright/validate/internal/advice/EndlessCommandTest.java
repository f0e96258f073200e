package dev.podwright.validate.internal.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.model.container.Container;
import dev.podwright.validate.internal.advice.facts.EndlessCommand;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndlessCommandTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "while true; do date; sleep 1; done",
                "while :\ndo\n  date\ndone",
                "while [ 1 ]; do if test -f a; then date; fi; done",
                "while [[ true ]]; do while read x; do echo $x; done < file; done",
                "while ((1)); do date; done",
                "for ((;;)); do sleep 1; done",
                "until false; do sleep 1; done",
                "echo start; sleep infinity",
                "echo start && exec tail -f /dev/null",
                "server & tail -F /var/log/server.log",
                "worker || true; /bin/sleep inf",
                "sleep infinity & wait",
                "sleep infinity &\nwait $!",
                "for i in 1 2 3; do date; done; sleep infinity",
                "if test -f a; then date; fi\nwhile true; do date; done > /tmp/log 2>&1",
                "set -x; while true; do echo \"no exit\" \"a; b\"; sleep 5; done # exit"
            })
    void goes_on_for_ever(String script) {
        assertThat(ofShell(script)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date",
                "sleep 3600",
                "tail -n 5 /var/log/a",
                "tail --pid=1 -f /var/log/a",
                "tail -f /var/log/a | grep -m1 done",
                "while true; do date; sleep 1; done & worker",
                "while true; do test -f /done && exit 0; sleep 1; done",
                "while true; do test -f /done && break; sleep 1; done",
                "while ! test -f /done; do sleep 1; done",
                "while read line; do echo $line; done",
                "until test -f /done; do sleep 1; done",
                "set -e; while true; do check; sleep 1; done",
                "for i in 1 2 3; do sleep 1; done",
                "test -n \"$DEBUG\" && sleep infinity",
                "worker || sleep infinity",
                "if test -n \"$DEBUG\"; then sleep infinity; fi; worker",
                "exec worker; sleep infinity",
                "timeout 60 tail -f /dev/null",
                "wait() { sleep infinity; }; worker",
                "echo 'while true; do date; done'",
                "# while true; do date; done\ndate",
                "cat <<EOF > script\nwhile true; do date; done\nEOF\nworker",
                "sleep infinity & PID=$!; worker; kill $PID",
                "while true; do date",
                "(sleep infinity) & worker",
                ""
            })
    void may_end(String script) {
        assertThat(ofShell(script)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sleep infinity", "tail -f /dev/null", "/usr/bin/tail --follow=name a", "tini -- sleep inf"})
    void goes_on_for_ever_without_a_shell(String line) {
        assertThat(of(List.of(line.split(" ", -1)), List.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sleep", "sleep 5 infinity", "tail a", "report while true", "sh script", "tini --"})
    void may_end_without_a_shell(String line) {
        assertThat(of(List.of(line.split(" ", -1)), List.of())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-c", "-xc", "-ec"})
    void a_shell_that_stops_at_a_failure_may_end(String flags) {
        assertThat(of(List.of("/bin/sh", flags), List.of("while true; do date; done")))
                .isEqualTo(!flags.contains("e"));
        assertThat(of(List.of(), List.of("bash", flags, "date; sleep infinity")))
                .isTrue();
    }

    private static boolean ofShell(String script) {
        return of(List.of("sh", "-c", script), List.of());
    }

    private static boolean of(List<String> command, List<String> args) {
        return EndlessCommand.is(Container.builder()
                .name("a")
                .image("i")
                .command(command)
                .args(args)
                .build());
    }
}
