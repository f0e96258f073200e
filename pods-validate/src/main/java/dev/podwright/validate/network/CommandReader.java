package dev.podwright.validate.network;

import dev.podwright.validate.internal.check.Ports;
import dev.podwright.validate.internal.check.Programs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a command line says about ports: {@code server --port=8080}, {@code server --listen :8080},
 * {@code psql -h localhost -p 5432}, {@code until nc -z localhost 80; do sleep 1; done}.
 */
final class CommandReader {
    private static final int MAX_NESTED_SHELLS = 3;
    private static final int MAX_SHELL_FLAGS = 6;

    private final NetworkReader out;
    /** The probe or hook whose command it is; empty for the container's own. */
    private final String holder;

    private final int commandSize;
    /** The word of the container's command line that holds the script which is read; -1 outside of a script. */
    private int script = -1;

    private int nestedShells;
    /** Whether the script that is read goes on where a command fails, so that no wait is sure. */
    private boolean goesOn;

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
            } else if (words.isEmpty() || !PortWords.isPacketFilter(words.get(0))) {
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
        if (start < words.size()) {
            program(Programs.name(words.get(start)), words, start, awaited);
        }
    }

    private void program(String program, List<String> words, int start, boolean awaited) {
        if (Programs.isShell(program)) {
            shell(words, start + 1);
        } else if (PortWords.isElsewhere(program, words, start + 1)) {
            out.afterOthers = true;
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

    /** Whether a word is flags of a shell, such as {@code -c} and {@code -ec}. */
    private static boolean isShellFlag(String word) {
        if (!isFlag(word) || word.length() > MAX_SHELL_FLAGS || word.indexOf('c') < 0) {
            return false;
        }
        for (int i = 1; i < word.length(); i++) {
            if (!Character.isLetter(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Reads the script of {@code sh -c}; what comes after it are its parameters. */
    private void shell(List<String> words, int start) {
        boolean given = false;
        for (int i = start; i < words.size(); i++) {
            String word = words.get(i);
            if (!isFlag(word)) {
                if (given && nestedShells < MAX_NESTED_SHELLS) {
                    int outer = script;
                    boolean outerGoesOn = goesOn;
                    script = position(i);
                    nestedShells++;
                    out.afterOthers |= ShellText.hasBackground(word);
                    goesOn |= word.contains("||");
                    ShellText.read(word, this::command);
                    nestedShells--;
                    script = outer;
                    goesOn = outerGoesOn;
                } else {
                    out.afterOthers = true;
                }
                return;
            }
            given |= isShellFlag(word);
        }
    }

    private void arguments(String program, List<String> words, int start, boolean awaited) {
        boolean server = PortWords.isServer(program) || isProxy(program, words, start) || isListening(program, words);
        int clientPort = server ? -1 : PortWords.clientPort(program);
        boolean client = clientPort >= 0;
        boolean waits = !goesOn && (awaited || program.contains("wait") || program.equals("dockerize"));
        int hostWord = host(words, start);
        String host = hostWord < 0
                ? (isProxy(program, words, start) || PortWords.isLocal(program) ? Address.LOOPBACK : null)
                : words.get(hostWord).substring(valueStart(words.get(hostWord)));
        boolean dials = client || (hostWord > start && words.get(hostWord - 1).equals("-h"));
        boolean binds = server || (hostWord >= start && PortWords.binds(flag(words, hostWord)));
        boolean hasPort = false;
        Map<String, String> peers = null;
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
                    if (word.indexOf('=') > 0) {
                        out.argument(holder, "", word, false, false, position(i));
                    }
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
            if (number == 0 && valueStart == 0 && isPositional(program, name, words, i, server)) {
                number = Ports.number(value);
            }
            if (number > 0) {
                hasPort = true;
                port(name, number, host, dials, binds, client, waits, i);
            } else if (number == 0) {
                peers = peers == null && PortWords.namesPort(name) ? peers(words, start) : peers;
                String subject = peers == null ? "" : PortWords.subject(name, PortWords.PORT_ENDS);
                String peer = peers == null || Ports.number(value) < 0 ? null : peers.get(subject);
                if (peer == null || Address.isEverywhere(peer)) {
                    out.argument(holder, name, value, client || waits, waits, position(i));
                } else if (Address.isLoopback(peer) && PortWords.isOthers(subject)) {
                    out.connection(holder, name, peer, Ports.number(value), waits, position(i));
                } else if (Address.isLoopback(peer)) {
                    out.argument(holder, name, value, false, waits, position(i));
                }
            }
        }
        if (!hasPort && clientPort > 0 && hostWord >= 0 && host != null && Address.isLoopback(host)) {
            out.connection(holder, "", host, clientPort, waits, position(hostWord));
        }
    }

    /** Whether it is {@code kubectl proxy}, which listens on localhost. */
    private static boolean isProxy(String program, List<String> words, int start) {
        return program.equals("kubectl")
                && start < words.size()
                && words.get(start).equals("proxy");
    }

    /** Whether it is {@code nc -l}. */
    private static boolean isListening(String program, List<String> words) {
        if (!program.equals("nc") && !program.equals("ncat")) {
            return false;
        }
        for (String word : words) {
            if (isFlag(word) && (word.charAt(1) == '-' ? word.equals("--listen") : word.indexOf('l') > 0)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a word that follows a flag or none is the port to listen on, as in {@code python -m http.server 8000} and
     * {@code nc -lk 80}.
     */
    private static boolean isPositional(String program, String flag, List<String> words, int at, boolean server) {
        if (at > 0 && words.get(at - 1).equals("http.server")) {
            return true;
        }
        boolean plain = flag.isEmpty() || flag.equals("--listen") || flag.equals("--keep-open");
        boolean listens = isFlag(flag) && flag.charAt(1) != '-' && (flag.indexOf('l') > 0 || flag.indexOf('k') > 0);
        return server && (program.equals("nc") || program.equals("ncat")) && (plain || listens);
    }

    /** The flag whose value is in a word. */
    private static String flag(List<String> words, int at) {
        int value = valueStart(words.get(at));
        return value > 0 ? words.get(at).substring(0, value - 1) : words.get(at - 1);
    }

    /** The hosts that flags name, by what they are the hosts of: {@code mysql} for {@code --mysql-host=db}. */
    private static Map<String, String> peers(List<String> words, int start) {
        Map<String, String> out = new HashMap<>();
        for (int i = start; i < words.size(); i++) {
            String word = words.get(i);
            int value = valueStart(word);
            String name = isFlag(word) ? value > 0 ? word.substring(0, value - 1) : word : "";
            String subject = PortWords.subject(name, PortWords.HOST_ENDS);
            boolean next = value == 0 && i + 1 < words.size();
            if (!subject.isEmpty() && (next || value > 0)) {
                out.putIfAbsent(subject, next ? words.get(i + 1) : word.substring(value));
            }
        }
        return out;
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
                    && isHost((next ? words.get(i + 1) : word.substring(valueStart)))) {
                return next ? i + 1 : i;
            }
        }
        return -1;
    }

    /** Whether a value is a host without a port, and no file. */
    private static boolean isHost(String value) {
        return value.indexOf(':') < 0 && !value.startsWith("/");
    }

    private void port(
            String flag,
            int number,
            @Nullable String host,
            boolean dials,
            boolean binds,
            boolean client,
            boolean waits,
            int word) {
        int at = position(word);
        boolean loopback = host != null && Address.isLoopback(host);
        if (host != null && loopback && dials) {
            out.connection(holder, flag, host, number, waits, at);
        } else if (!client && holder.isEmpty() && (host == null || loopback || Address.isEverywhere(host))) {
            Certainty certainty =
                    host == null ? Certainty.LIKELY : loopback && !binds ? Certainty.POSSIBLE : Certainty.CERTAIN;
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
