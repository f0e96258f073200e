package dev.podwright.validate.network;

import dev.podwright.validate.internal.check.Ports;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a command line says about ports: {@code server --port=8080}, {@code server --listen :8080},
 * {@code psql -h localhost -p 5432}, {@code until nc -z localhost 80; do sleep 1; done}.
 */
final class CommandReader {
    private static final int MAX_NESTED_SHELLS = 3;

    private final NetworkReader out;
    /** The probe or hook whose command it is; empty for the container's own. */
    private final String holder;

    private final int commandSize;
    /** The word of the container's command line that holds the script which is read; -1 outside of a script. */
    private int script = -1;

    private int nestedShells;

    CommandReader(NetworkReader out, String holder, int commandSize) {
        this.out = out;
        this.holder = holder;
        this.commandSize = commandSize;
    }

    /** Reads a command line; the command comes before its arguments. */
    void read(List<String> words) {
        out.afterOthers = false;
        if (commandSize == 0) {
            boolean shell = words.size() > 1 && isShellFlag(words.get(0));
            if (shell) {
                shell(words, 0);
            } else {
                arguments("", words, 0, false);
            }
        } else {
            command(words, false);
        }
    }

    private void command(List<String> words, boolean awaited) {
        int start = 0;
        while (start < words.size() && isBeforeProgram(words, start)) {
            start++;
        }
        if (start == words.size()) {
            return;
        }
        String program = words.get(start);
        program = program.substring(program.lastIndexOf('/') + 1);
        if (PortWords.isShell(program)) {
            shell(words, start + 1);
        } else if (!PortWords.isOffline(program)) {
            arguments(program, words, start + 1, awaited);
            out.afterOthers |= PortWords.clientPort(program) < 0 && !PortWords.isBuiltin(program);
        }
    }

    private boolean isBeforeProgram(List<String> words, int at) {
        String word = words.get(at);
        int value = valueStart(word);
        if (value > 1 && !isFlag(word)) {
            if (holder.isEmpty()) {
                out.variable(Evidence.Kind.COMMAND, word.substring(0, value - 1), word.substring(value), position(at));
            }
            return true;
        }
        return PortWords.isPrefix(word) || (at > 0 && (isFlag(word) || startsWithDigit(word)));
    }

    private static boolean startsWithDigit(String word) {
        return !word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9';
    }

    private static boolean isFlag(String word) {
        return word.length() > 1 && word.charAt(0) == '-';
    }

    private static boolean isShellFlag(String word) {
        return isFlag(word) && word.charAt(1) != '-' && word.indexOf('c') > 0;
    }

    /** Reads the script of {@code sh -c}; what comes after it are its parameters. */
    private void shell(List<String> words, int start) {
        boolean given = false;
        for (int i = start; i < words.size(); i++) {
            String word = words.get(i);
            if (!isFlag(word)) {
                if (given && nestedShells < MAX_NESTED_SHELLS) {
                    int outer = script;
                    script = position(i);
                    nestedShells++;
                    ShellText.read(word, this::command);
                    nestedShells--;
                    script = outer;
                }
                return;
            }
            given |= isShellFlag(word);
        }
    }

    private void arguments(String program, List<String> words, int start, boolean awaited) {
        int clientPort = PortWords.clientPort(program);
        boolean client = clientPort >= 0;
        boolean waits = awaited || program.contains("wait") || program.equals("dockerize");
        int hostWord = host(words, start);
        String host = hostWord < 0 ? null : words.get(hostWord).substring(valueStart(words.get(hostWord)));
        boolean dials = client || (hostWord > start && words.get(hostWord - 1).equals("-h"));
        boolean hasPort = false;
        for (int i = start; i < words.size(); i++) {
            String word = words.get(i);
            int valueStart = valueStart(word);
            String name = valueStart > 0 ? word.substring(0, valueStart - 1) : "";
            if (valueStart == 0 && isPair(words, i)) {
                out.connection(holder, "", word, Ports.number(words.get(i + 1)), waits, position(i));
                i++;
                continue;
            }
            if (valueStart == 0 && isFlag(word)) {
                if (i + 1 == words.size() || isFlag(words.get(i + 1)) || isPair(words, i + 1)) {
                    continue;
                }
                name = word;
                i++;
            }
            if (i == hostWord || PortWords.isSecret(name)) {
                continue;
            }
            String value = words.get(i).substring(valueStart);
            int number = portFlag(name, value, client);
            if (number > 0) {
                hasPort = true;
                port(name, number, host, dials, client, waits, i);
            } else if (number == 0) {
                out.argument(holder, name, value, client || waits, waits, position(i));
            }
        }
        if (!hasPort && clientPort > 0 && host != null && Address.isLoopback(host)) {
            out.connection(holder, "", host, clientPort, waits, position(hostWord));
        }
    }

    /** The word with the host that a flag gives, without a port; -1 where there is none. */
    private static int host(List<String> words, int start) {
        for (int i = start; i < words.size(); i++) {
            String word = words.get(i);
            int valueStart = valueStart(word);
            boolean next = valueStart == 0 && i + 1 < words.size();
            if (isFlag(word)
                    && PortWords.isHost(valueStart == 0 ? word : word.substring(0, valueStart - 1))
                    && (next || valueStart > 0)
                    && (next ? words.get(i + 1) : word).indexOf(':') < 0) {
                return next ? i + 1 : i;
            }
        }
        return -1;
    }

    private void port(
            String flag, int number, @Nullable String host, boolean dials, boolean client, boolean waits, int word) {
        int at = position(word);
        boolean loopback = host != null && Address.isLoopback(host);
        if (host != null && loopback && dials) {
            out.connection(holder, flag, host, number, waits, at);
        } else if (!client && holder.isEmpty() && (host == null || loopback || Address.isEverywhere(host))) {
            Certainty certainty = host == null ? Certainty.LIKELY : loopback ? Certainty.POSSIBLE : Certainty.CERTAIN;
            String address = host == null ? "" : host;
            out.listener(Evidence.Kind.COMMAND, flag, address, number, "TCP", certainty, at);
        }
    }

    /** Whether a host of loopback and a number come one after the other, as in {@code nc localhost 80}. */
    private static boolean isPair(List<String> words, int at) {
        return at + 1 < words.size() && Address.isLoopback(words.get(at)) && Ports.number(words.get(at + 1)) > 0;
    }

    /** The number that a flag for a port gives, -1 if it gives none, 0 if it is not a flag for a port. */
    private static int portFlag(String name, String value, boolean client) {
        boolean flag = name.equals("-p") || (client && name.equals("-P"));
        if (!flag && !PortWords.isPort(name)) {
            return 0;
        }
        int digits = Ports.digitsEnd(value, 0, value.length());
        boolean whole = digits == value.length() || (isFlag(name) && value.charAt(digits) == ':');
        return whole ? Ports.number(value, 0, digits) : digits == 0 && value.indexOf(':') >= 0 ? 0 : -1;
    }

    /** Where a value begins that has a name and an equals sign before it, or 0. */
    private static int valueStart(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '=') {
                return i + 1;
            }
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '_' && c != '.') {
                return 0;
            }
        }
        return 0;
    }

    /** The word of the container's command line that a word is in. */
    private int position(int word) {
        return script >= 0 ? script : word;
    }
}
