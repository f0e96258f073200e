package dev.podwright.validate.internal.advice.container;

import dev.podwright.model.container.ExecAction;
import dev.podwright.model.container.Lifecycle;
import dev.podwright.model.container.LifecycleHandler;
import dev.podwright.model.container.Probe;
import dev.podwright.model.internal.text.Ascii;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.pod.PodContainer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first element of a command is a whole command line. It is not split at spaces, and no file has its name. Paths with
 * spaces that can exist are passed over, and so is Windows.
 */
public final class CommandNotSplit implements AdviceRule {
    /** What a command line begins with, and no file name with a space does. */
    private static final Set<String> PROGRAMS = Set.of(
            "ash",
            "bash",
            "bun",
            "bundle",
            "busybox",
            "cat",
            "celery",
            "chmod",
            "chown",
            "cp",
            "curl",
            "date",
            "deno",
            "django-admin",
            "dotnet",
            "echo",
            "env",
            "find",
            "flask",
            "go",
            "gradle",
            "grep",
            "gunicorn",
            "head",
            "helm",
            "java",
            "kill",
            "kubectl",
            "ln",
            "ls",
            "make",
            "mkdir",
            "mongosh",
            "mv",
            "mvn",
            "mysql",
            "mysqladmin",
            "nc",
            "nginx",
            "node",
            "npm",
            "npx",
            "perl",
            "pg_isready",
            "pgrep",
            "php",
            "ping",
            "pkill",
            "pnpm",
            "poetry",
            "printf",
            "ps",
            "psql",
            "python",
            "python2",
            "python3",
            "rabbitmq-diagnostics",
            "rabbitmqctl",
            "rails",
            "rake",
            "redis-cli",
            "redis-server",
            "rm",
            "ruby",
            "sed",
            "sh",
            "sleep",
            "stat",
            "tail",
            "tar",
            "test",
            "tini",
            "touch",
            "uvicorn",
            "uwsgi",
            "wget",
            "yarn",
            "zsh");

    /** What only a shell knows. */
    private static final Set<String> SHELL_WORDS =
            Set.of("cd", "exec", "exit", "export", "for", "if", "set", "source", "trap", "until", "while");

    @Override
    public String id() {
        return "command/not-split";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        List<PodContainer> containers = pod.containers();
        for (int i = 0; i < containers.size(); i++) {
            check(pod, containers.get(i), out);
        }
    }

    private void check(PodFacts pod, PodContainer container, Findings out) {
        if (isLine(container.container().command())) {
            report(
                    pod,
                    container,
                    container.path().child("command"),
                    container.container().command(),
                    "",
                    "the container cannot start",
                    out);
        }
        probe(pod, container, "startupProbe", container.container().startupProbe(), out);
        probe(pod, container, "livenessProbe", container.container().livenessProbe(), out);
        probe(pod, container, "readinessProbe", container.container().readinessProbe(), out);
        Lifecycle lifecycle = container.container().lifecycle();
        if (lifecycle != null) {
            hook(pod, container, "postStart", lifecycle.postStart(), out);
            hook(pod, container, "preStop", lifecycle.preStop(), out);
        }
    }

    private void probe(PodFacts pod, PodContainer container, String field, @Nullable Probe probe, Findings out) {
        ExecAction exec = probe == null ? null : probe.exec();
        if (exec != null && isLine(exec.command())) {
            report(pod, container, container.path().child(field), field, exec, out);
        }
    }

    private void hook(
            PodFacts pod, PodContainer container, String field, @Nullable LifecycleHandler hook, Findings out) {
        ExecAction exec = hook == null ? null : hook.exec();
        if (exec != null && isLine(exec.command())) {
            report(pod, container, container.path().child("lifecycle", field), field, exec, out);
        }
    }

    private void report(
            PodFacts pod, PodContainer container, FieldPath holder, String field, ExecAction exec, Findings out) {
        report(
                pod,
                container,
                holder.child("exec", "command"),
                exec.command(),
                "the " + field + " of ",
                consequence(field),
                out);
    }

    private static String consequence(String field) {
        return switch (field) {
            case "startupProbe" -> "the container never counts as started";
            case "livenessProbe" -> "the probe never restarts anything";
            case "readinessProbe" -> "the pod never becomes ready";
            case "postStart" -> "the hook fails, and the container is killed again and again";
            default -> "the hook fails";
        };
    }

    private static boolean isLine(List<String> command) {
        return !command.isEmpty() && command.get(0).indexOf(' ') > 0 && isLine(command.get(0));
    }

    /** Whether a text is a program and what is to be passed to it. */
    private static boolean isLine(String text) {
        int space = text.indexOf(' ');
        for (int i = 0; i < space; i++) {
            if (!isProgramCharacter(text.charAt(i))) {
                return false;
            }
        }
        int next = space;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return next + 1 < text.length()
                && ((text.charAt(next) == '-' && text.charAt(next + 1) != ' ') || isKnown(text, space));
    }

    private static boolean isKnown(String text, int space) {
        int name = text.lastIndexOf('/', space) + 1;
        String program = text.substring(name, space);
        if (program.endsWith(".sh")) {
            return true;
        }
        return name == 0
                ? PROGRAMS.contains(program) || SHELL_WORDS.contains(program)
                : PROGRAMS.contains(program) && text.startsWith("bin/", name - "bin/".length());
    }

    private static boolean isProgramCharacter(char c) {
        return Ascii.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '/' || c == '+';
    }

    private void report(
            PodFacts pod,
            PodContainer container,
            FieldPath path,
            List<String> command,
            String of,
            String consequence,
            Findings out) {
        if (pod.isWindows()) {
            return;
        }
        String text = command.get(0);
        String program = text.substring(0, text.indexOf(' '));
        out.advise(
                Severity.ERROR,
                id(),
                path.index(0),
                "the command of " + of + container.describe()
                        + " begins with one element of several words, of which the"
                        + " first is " + Excerpt.quoted(program)
                        + ": an element is not split at spaces, no program has this name, and " + consequence,
                SHELL_WORDS.contains(program)
                        ? "run a shell: sh, -c, and the text as the third element"
                        : "make each word an element of its own, or run a shell: sh, -c, and the text as the third element",
                List.of(PodFacts.place(container)));
    }
}
