package dev.podwright.validate.network;

import dev.podwright.validate.internal.check.Ports;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a command line says about ports: {@code server --port=8080}, {@code server --listen :8080},
 * {@code psql -h localhost -p 5432}, {@code until nc -z localhost 80; do sleep 1; done}.
 */
final class CommandReader implements ShellText.Sink {
    private static final int MAX_NESTED_SHELLS = 3;

    private final NetworkReader out;
    /** The probe or hook whose command it is; empty for the container's own. */
    private final String holder;

    private final int commandSize;
    /** The word of the container's command line that holds the script which is read; -1 outside of a script. */
    private int script = -1;

    private int nestedShells;

    /** A port that a flag gives. */
    private record Port(String flag, int number, int word) {}

    CommandReader(NetworkReader out, String holder, int commandSize) {
        this.out = out;
        this.holder = holder;
        this.commandSize = commandSize;
    }

    /** Reads a command line; the command comes before its arguments. */
    void read(List<String> words) {
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

    @Override
    public void command(List<String> words, boolean awaited) {
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
        }
    }

    private boolean isBeforeProgram(List<String> words, int at) {
        String word = words.get(at);
        int equals = nameEnd(word);
        if (equals > 0 && !isFlag(word)) {
            if (holder.isEmpty()) {
                out.variable(
                        Evidence.Kind.COMMAND, word.substring(0, equals), word.substring(equals + 1), position(at));
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
                    ShellText.read(word, this);
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
        boolean waits = awaited || program.contains("wait") || program.equals("dockerize");
        String host = null;
        boolean shortHost = false;
        int hostWord = start;
        List<Port> ports = List.of();
        for (int i = start; i < words.size(); i++) {
            String word = words.get(i);
            int equals = nameEnd(word);
            String name = equals > 0 ? word.substring(0, equals) : "";
            String value = equals > 0 ? word.substring(equals + 1) : word;
            if (equals <= 0 && isPair(words, i)) {
                out.connection(holder, "", word, Ports.number(words.get(i + 1)), waits, position(i));
                i++;
                continue;
            }
            if (equals <= 0 && isFlag(word)) {
                boolean hasValue = i + 1 < words.size()
                        && !isFlag(words.get(i + 1))
                        && !(isPair(words, i + 1) && !PortWords.isHost(word));
                if (!hasValue) {
                    continue;
                }
                name = word;
                value = words.get(++i);
            }
            if (PortWords.isSecret(name)) {
                continue;
            }
            if (PortWords.isHost(name) && value.indexOf(':') < 0) {
                host = value;
                shortHost = name.equals("-h");
                hostWord = i;
                continue;
            }
            int number = portFlag(name, value, clientPort >= 0);
            if (number != 0) {
                if (number > 0) {
                    ports = ports.isEmpty() ? new ArrayList<>(2) : ports;
                    ports.add(new Port(name, number, i));
                }
            } else {
                boolean client = clientPort >= 0 || waits;
                out.argument(holder, name, value, client, waits, position(i));
            }
        }
        if (ports.isEmpty() && clientPort > 0 && host != null && Address.isLoopback(host)) {
            out.connection(holder, "", host, clientPort, waits, position(hostWord));
        }
        for (Port port : ports) {
            port(port, host, shortHost || clientPort >= 0, clientPort >= 0, waits);
        }
    }

    private void port(Port port, @Nullable String host, boolean dials, boolean client, boolean waits) {
        int at = position(port.word());
        if (host == null) {
            if (!client && holder.isEmpty()) {
                out.listener(Evidence.Kind.COMMAND, port.flag(), "", port.number(), "TCP", Certainty.LIKELY, at);
            }
        } else if (Address.isLoopback(host)) {
            if (dials) {
                out.connection(holder, port.flag(), host, port.number(), waits, at);
            } else if (holder.isEmpty()) {
                out.listener(Evidence.Kind.COMMAND, port.flag(), host, port.number(), "TCP", Certainty.POSSIBLE, at);
            }
        } else if (Address.isEverywhere(host) && !client && holder.isEmpty()) {
            out.listener(Evidence.Kind.COMMAND, port.flag(), "", port.number(), "TCP", Certainty.CERTAIN, at);
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

    /** Where a name ends that has an equals sign after it, or -1. */
    private static int nameEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '=') {
                return i;
            }
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '_' && c != '.') {
                return -1;
            }
        }
        return -1;
    }

    /** The word of the container's command line that a word is in. */
    private int position(int word) {
        return script >= 0 ? script : word;
    }
}
