package dev.podwright.validate.network;

import dev.podwright.validate.internal.check.Ports;
import java.util.List;
import java.util.Set;

/** What the names of flags, environment variables and programs say of the ports beside them. */
final class PortWords {
    /** Not health-port: CSI's liveness-probe takes one, and the driver beside it declares it for its own probe. */
    private static final String[] LISTENING =
            split("port http-port https-port grpc-port server-port listen-port listening-port bind-port "
                    + "web-port secure-port insecure-port metrics-port prometheus-port admin-port management-port "
                    + "management-server-port");

    /** Addresses that a program announces, or whose use is unknown. */
    private static final String[] AMBIGUOUS =
            split("addr listen public external root base site redirect callback advertis origin issuer domain self "
                    + "server-url app-url iframe browser hostname allowed no-proxy");
    /** An address without a scheme under such a name is another's. */
    private static final String[] OTHERS =
            split("upstream target backend remote forward connect broker servers mysql postgres redis "
                    + "mongo kafka rabbit database");
    /** What is called so may be a secret, of which nothing is shown, not even a number. */
    private static final String[] SECRETS =
            split("password passwd passphrase pwd secret token credential api-key apikey private-key " + "access-key");

    private static final Set<String> URL_SCHEMES = Set.of(split("http https tcp udp"));
    /** Schemes that servers have in the addresses that they listen on. */
    private static final Set<String> SERVED = Set.of(split("http https tcp udp ws wss grpc"));
    /** How flags end that name a host, or its port. */
    static final Set<String> HOST_ENDS = Set.of("host", "hostname", "addr", "address");

    static final Set<String> PORT_ENDS = Set.of("port");
    /** Flags that name the address to listen on, without its port. */
    private static final Set<String> BINDS =
            Set.of(split("bind bind-address bind-host bind-ip listen-address listen-host address"));
    /** Programs that only serve. */
    private static final Set<String> SERVERS =
            Set.of(split("uvicorn gunicorn hypercorn daphne waitress-serve httpd nginx redis-server mysqld postgres"));

    /** Programs that run others in another place, or make its ports local ones. */
    private static final Set<String> ELSEWHERE = Set.of(split("ssh autossh docker podman nerdctl nsenter ip chroot"));
    /** What kubectl does in another place. */
    private static final Set<String> KUBECTL_ELSEWHERE = Set.of(split("exec run debug attach port-forward"));

    private static final Set<String> PREFIXES =
            Set.of(split("exec sudo time env nohup command export nice timeout tini dumb-init --"));
    /** Programs that do nothing on the network with their arguments. */
    private static final Set<String> OFFLINE =
            Set.of(split("echo printf cat sed grep awk test [ [[ mkdir cp ps read for case kill pkill sleep touch "
                    + "chmod chown rm tee nslookup dig ping"));
    /** What a shell does itself, and programs that end before the next command. */
    private static final Set<String> BUILTINS = Set.of(split(
            ": true false set cd export unset local trap exit return break continue let wait shift date apk apt-get apt "
                    + "yum dnf pip"));
    /** Programs that only connect, with the port that they take by default; 0 where there is none. */
    private static final String CLIENTS = " curl=0 wget=0 nc=0 ncat=0 telnet=0 scp=0 kubectl=0 nmap=0 grpcurl=0 "
            + "grpc_health_probe=0 kcat=0 wait-for-it.sh=0 wait-for=0 dockerize=0 psql=5432 "
            + "pg_isready=5432 pg_dump=5432 pg_dumpall=5432 mysql=3306 mysqladmin=3306 mysqldump=3306 "
            + "mongo=27017 mongosh=27017 redis-cli=6379 cqlsh=9042 etcdctl=2379";

    private PortWords() {}

    private static String[] split(String words) {
        return words.split(" ", -1);
    }

    /** Whether a flag or variable of this name gives a port to listen on. */
    static boolean isPort(String name) {
        int start = plainStart(name);
        for (String word : LISTENING) {
            if (word.length() == name.length() - start && matches(name, start, word)) {
                return true;
            }
        }
        return false;
    }

    /** Where a flag's name begins after its hyphens; a property of Java's has a D before it. */
    private static int plainStart(String name) {
        int start = 0;
        while (start < name.length() && name.charAt(start) == '-') {
            start++;
        }
        return start > 0 && start < name.length() - 1 && name.charAt(start) == 'D' ? start + 1 : start;
    }

    /** Whether a name has the word port in it. */
    static boolean namesPort(String name) {
        return hasWord(name, "port", true);
    }

    /** Whether a flag gives the host that goes with a port. */
    static boolean isHost(String name) {
        int start = plainStart(name);
        return name.equals("-h")
                || binds(name)
                || (start > 1
                        && ((name.length() == start + 4 && matches(name, start, "host"))
                                || (name.length() == start + 8 && matches(name, start, "hostname"))));
    }

    /** Whether a flag names the address to listen on. */
    static boolean binds(String name) {
        int start = plainStart(name);
        return start > 0 && BINDS.contains(name.substring(start).replace('_', '-'));
    }

    /** What a flag names the host or port of: {@code mysql} for {@code --mysql-port}; empty where it does not end so. */
    static String subject(String name, Set<String> ends) {
        int last = Math.max(name.lastIndexOf('-'), name.lastIndexOf('_'));
        int start = plainStart(name);
        return last > start && ends.contains(name.substring(last + 1)) ? name.substring(start, last) : "";
    }

    static boolean isServer(String program) {
        return SERVERS.contains(program);
    }

    /** Whether a program connects to localhost over TCP where no host is given. */
    static boolean isLocal(String program) {
        return program.equals("redis-cli") || program.equals("mongosh") || program.equals("mongo");
    }

    /** Whether the name says that its value is a secret. */
    static boolean isSecret(String name) {
        return contains(name, SECRETS);
    }

    /** Whether a name says that an address of this scheme is one to listen on. */
    static boolean listens(String name, String scheme) {
        return (scheme.isEmpty() || URL_SCHEMES.contains(scheme))
                && (hasWord(name, "listen", false) || hasWord(name, "bind", true) || hasWord(name, "bindaddr", false));
    }

    /** Whether the name is that of ASP.NET's addresses to listen on. */
    static boolean isAspNet(String name) {
        return name.equals("ASPNETCORE_URLS");
    }

    /** Whether the name leaves open who listens at a URL; an address of a database is that of another. */
    static boolean ambiguous(String name, String scheme) {
        for (String word : AMBIGUOUS) {
            boolean counts = !word.equals("addr") || SERVED.contains(scheme);
            if (counts && contains(name, word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name says that an address is another's. */
    static boolean isOthers(String name) {
        return contains(name, OTHERS);
    }

    static boolean isPrefix(String word) {
        return PREFIXES.contains(word);
    }

    /** Whether a program redirects ports of others, and is known by its name also as the first argument of an image. */
    static boolean isPacketFilter(String program) {
        return program.equals("iptables") || program.equals("ip6tables") || program.equals("istio-iptables");
    }

    static boolean isOffline(String program) {
        return OFFLINE.contains(program) || isPacketFilter(program);
    }

    /** Whether what a command line says of localhost is, or may be, about another network, or about a tunnel that it opens. */
    static boolean isElsewhere(String program, List<String> words, int start) {
        if (!program.equals("kubectl") && !program.equals("oc")) {
            return ELSEWHERE.contains(program);
        }
        for (int i = start; i < words.size(); i++) {
            if (KUBECTL_ELSEWHERE.contains(words.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a program surely does not listen, nor start one that does. */
    static boolean isBuiltin(String program) {
        return BUILTINS.contains(program);
    }

    /** The port that a program which only connects takes by default, 0 where it has none; -1 for another program. */
    static int clientPort(String program) {
        int at = program.isEmpty() ? -1 : CLIENTS.indexOf(" " + program + "=");
        int start = at + program.length() + 2;
        return at < 0
                ? -1
                : Math.max(0, Ports.number(CLIENTS, start, Ports.digitsEnd(CLIENTS, start, CLIENTS.length())));
    }

    /** Whether a word begins in a name after a separator or by a capital letter, and if wanted ends in the same way. */
    private static boolean hasWord(String name, String word, boolean whole) {
        for (int at = 0; at + word.length() <= name.length(); at++) {
            int end = at + word.length();
            boolean starts = at == 0 || isBoundary(name.charAt(at - 1), name.charAt(at));
            if (starts
                    && matches(name, at, word)
                    && (!whole || end == name.length() || isBoundary(name.charAt(end - 1), name.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBoundary(char before, char after) {
        return !Character.isLetter(before)
                || !Character.isLetter(after)
                || (Character.isLowerCase(before) && Character.isUpperCase(after));
    }

    private static boolean contains(String name, String[] words) {
        for (String word : words) {
            if (contains(name, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(String name, String word) {
        for (int at = 0; at + word.length() <= name.length(); at++) {
            if (matches(name, at, word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a lower-case word with hyphens is here, in any case and with {@code _} and {@code .} as well. */
    private static boolean matches(String text, int start, String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = text.charAt(start + i);
            char plain = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c == '_' || c == '.' ? '-' : c;
            if (plain != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
