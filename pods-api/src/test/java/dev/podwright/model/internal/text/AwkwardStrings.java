package dev.podwright.model.internal.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Strings that a YAML reader may misunderstand. */
final class AwkwardStrings {
    /** The characters that mean something to YAML, and a few that mean nothing. */
    static final String ALPHABET =
            " \t\n\r:#-?,[]{}&*!|>'\"%@`\\/~=<.019xe_+yna\u0000\u0085\u2028\uFEFF\u00E9\uD83D\uDE00";

    /** Strings that every reader takes for what they are. */
    static final List<String> PLAIN = strings(
            """
            a  v1  yess  nop  offf  truely  nil  None  nan  inf  Infinity  <  <<<  ==  =a  -c  --  --flag
            --flag=a b  ?a  a:b  a#b  a'b  a"b  it's  a, b  a{b}  a[0]  a]  $(NAME)  $NAME  /bin/sh  \\
            a\\nb  ~/a  ~a  .  ..  ./a  ...a  -.  http://a.b:80/c?d=e#f  nginx:1.27
            registry.local:5000/a/b@sha256:0e1f  1.2.3  1.27.0-alpine  100m  64Mi  0.5Gi  1h30m  1e  e1  0x
            0xg  0o8  0b2  08a  1-2  1:60  8080:80  00:1f:2b  10.0.0.1  10.0.0.0/8  fe80::1
            2001-12-14-backup  2001-12-14 backup  2001-12  12-14-2001  20011-12-14  +a  +  a > b | c & d
            100%  a@b  a!b  a*b  a`b  a=b;c  -1a  -_  _1  .e5  .a
            """, "a b  c", "a\u00A0b", "\u00A0", "\u200B", "\u00E9t\u00E9", "\u4F60\u597D", "\uFFFD", "\uD83D\uDE00");

    /** Strings that some reader of YAML 1.1 or 1.2 takes for something else unless they are quoted. */
    static final List<String> QUOTED = strings("""
            ~  null  Null  true  True  TRUE  false  yes  Yes  no  NO  on  On  off  y  Y  n  .inf  +.inf
            -.Inf  .nan  .NaN  <<  =  ---  --- a  ---a  ...  ... a  -  - a  ?  ? a  :  : a  :a  ::1  :8080
            a:  a: b  a #b  a: #b  #a  !a  !!str a  &a  *a  *  |  >  |-  %TAG  @a  `a`  "a"  {}  []  {a: b}
            [a, b]  {{ .Values.x }}  */5 * * * *  , a  {  }  ]  a : b  0  -0  +0  00  8080  -7  017  08
            09.5  1.2  1e3  12E03  1e+5  1.e5  1.  .5  -.5  +.5  1e999  0x1F  0X1F  -0x1F  0o17  0O17  0b11
            0b-1  1_000  1,000  80,443  1_  -_1  0_x1F  0x_1  0x_  ._  ._5  1e_5  1_e5  12:30  12:30:45
            190:20:30.15  -1:30  8080:53  1:2:3:4  2001-12-14  2001-1-1  2001-12-14T21:59:43.10-05:00
            2001-12-14t21:59:43Z  2001-12-14 21:59:43.10 -5  123456789012345678901234567890
            """, "", " ", "  ", " a", "a ", "2001-12-14  1:2:3");

    /** Strings that need escapes, each followed by what it looks like. */
    static final List<String> ESCAPED = List.of(
            "\t",
            "\"\\t\"",
            "a\tb",
            "\"a\\tb\"",
            "\n",
            "\"\\n\"",
            " \n\t\n",
            "\" \\n\\t\\n\"",
            "a\r\nb\r\n",
            "\"a\\r\\nb\\r\\n\"",
            "\u0000",
            "\"\\u0000\"",
            "\u0007\b\f\u001B",
            "\"\\u0007\\b\\f\\u001b\"",
            "\u007F",
            "\"\\u007f\"",
            "\u0085",
            "\"\\u0085\"",
            "\u009F",
            "\"\\u009f\"",
            "\u2028\u2029",
            "\"\\u2028\\u2029\"",
            "\uFEFFa",
            "\"\\ufeffa\"",
            "a\uFFFE\uFFFF",
            "\"a\\ufffe\\uffff\"",
            "\"\\\t\u00E9\uD83D\uDE00\uD83D",
            "\"\\\"\\\\\\t\u00E9\uD83D\uDE00\uFFFD\"",
            " a\n ",
            "\" a\\n \"");

    private static final List<String> MORE = List.of(
            "0o",
            "0b",
            "12e",
            "1._5",
            "1e-5",
            "+1:30",
            "+_1",
            "0b_1",
            "-2001-1-1",
            "2001-12-14 21:59:43",
            "it's: a",
            "say \"hi\": now",
            "'a'",
            "'",
            "\ta",
            "a\t",
            "\u202Ea",
            "a\uFEFF",
            "\uD800",
            "\uDC00",
            "a\uD83D",
            "\uD83Da",
            "\uDE00\uD83D",
            "\uD83D\uD83D\uDE00",
            "null ",
            " null",
            "0 0 1 1 *",
            "0x1p4",
            "1:2:3:4.5",
            "- - a",
            "a: ");

    private static final String[] TEXTS = {
        "a\n",
        "a\nb",
        "a\nb\n",
        "a\n\n",
        "a\n\n\n",
        "\na",
        "\n\na\n",
        " a\nb",
        "\ta\nb",
        "\n a\nb",
        "\n\ta\nb",
        "a\n b\n",
        "a\n\tb\n",
        "a \nb \n",
        "a\t\nb",
        "a\n \nb",
        "a\n \n",
        "a\n  ",
        "a\n\t",
        "a\n\t\n",
        "\n",
        "\n\n",
        " \n",
        "\n ",
        "\t\n",
        "---\na\n",
        "a\n---\nb\n",
        "a\n...\n",
        "# a\nb\n",
        "a\n# b\n",
        "a: b\nc: d\n",
        "- a\n- b",
        "|\n",
        "'\n'",
        "a\r\nb\r\n",
        "a\rb",
        "a\n\rb",
        "a\u0085b\nc",
        "a\u2028b\nc",
        "\uFEFFa\nb",
        "a\n\uFEFFb",
        "a\n\u0000b",
        "\u00A0\na",
        "a\n\u00A0\nb",
        "#!/bin/sh\nset -e\nif [ -n \"$A\" ]; then\n\texec b\nfi\n",
        "{\n  \"a\": [1, 2]\n}\n",
        "\uD800\nb\n"
    };

    private AwkwardStrings() {}

    /** Strings separated by two blanks, and some more. */
    private static List<String> strings(String table, String... more) {
        List<String> all = new ArrayList<>();
        for (String line : table.lines().toList()) {
            all.addAll(List.of(line.split("  ")));
        }
        all.addAll(List.of(more));
        return all;
    }

    /** Words, numbers and texts picked by hand, each with neighbours and in every spelling of case. */
    static List<String> known() {
        Set<String> all = new LinkedHashSet<>();
        List<String> words = new ArrayList<>(PLAIN);
        words.addAll(QUOTED);
        words.addAll(ESCAPED);
        words.addAll(MORE);
        for (String word : words) {
            all.add(word);
            all.add(word.toUpperCase(Locale.ROOT));
            if (!word.isEmpty()) {
                all.add(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
            }
            for (String other : new String[] {" ", "\n", ":", "#", " #", ": ", "a", "1", "-", "'", "\""}) {
                all.add(word + other);
                all.add(other + word);
            }
        }
        for (String text : TEXTS) {
            all.add(text);
            all.add(text + "\n");
            all.add(" " + text);
            all.add("\n" + text);
        }
        return List.copyOf(all);
    }

    /** Every string of up to so many characters out of an alphabet. */
    static List<String> combinations(String alphabet, int longest) {
        List<String> all = new ArrayList<>();
        List<String> last = List.of("");
        for (int length = 1; length <= longest; length++) {
            List<String> next = new ArrayList<>(last.size() * alphabet.length());
            for (String head : last) {
                for (int i = 0; i < alphabet.length(); i++) {
                    next.add(head + alphabet.charAt(i));
                }
            }
            all.addAll(next);
            last = next;
        }
        return all;
    }

    /** A character alone and in company, for a range of characters. */
    static List<String> characters(int from, int to, int step) {
        List<String> all = new ArrayList<>();
        for (int c = from; c <= to; c += step) {
            String s = Character.toString(c);
            all.addAll(List.of(s, s + "a", "a" + s, "a" + s + "b", "a " + s + " b", "a: " + s, "a\n" + s, s + "\na\n"));
        }
        return all;
    }

    /** Random strings over an alphabet. */
    static List<String> random(Random random, String alphabet, int count, int longest) {
        List<String> all = new ArrayList<>(count);
        StringBuilder next = new StringBuilder();
        for (int i = 0; i < count; i++) {
            next.setLength(0);
            int length = 1 + random.nextInt(longest);
            for (int j = 0; j < length; j++) {
                next.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            all.add(next.toString());
        }
        return all;
    }

    /** Random strings of any characters, lone surrogates among them. */
    static List<String> anyCharacters(Random random, int count) {
        List<String> all = new ArrayList<>(count);
        StringBuilder next = new StringBuilder();
        for (int i = 0; i < count; i++) {
            next.setLength(0);
            int length = 1 + random.nextInt(20);
            for (int j = 0; j < length; j++) {
                switch (random.nextInt(4)) {
                    case 0 -> next.append((char) random.nextInt(0x10000));
                    case 1 -> next.appendCodePoint(random.nextInt(0x110000));
                    case 2 -> next.append((char) (0xD7F0 + random.nextInt(0x820)));
                    default -> next.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
                }
            }
            all.add(next.toString());
        }
        return all;
    }

    /** Strings around the lengths at which readers give up on a key, and some long ones. */
    static List<String> lengths() {
        List<String> all = new ArrayList<>();
        for (String part :
                new String[] {"k", "k ", "'", "\"", "\\", "\n", "k\n", "\t", "\u00E9", "\uD83D\uDE00", ": ", "\u0001"
                }) {
            for (int length : new int[] {
                120, 130, 165, 170, 498, 500, 510, 512, 990, 998, 999, 1000, 1001, 1020, 1022, 1024, 1026, 4096, 20000
            }) {
                String whole = part.repeat(length / part.length());
                all.addAll(List.of(whole, "a" + whole, whole + "a", "'" + whole));
            }
        }
        return all;
    }

    /** The string as UTF-8 can hold it: U+FFFD for a surrogate without its other half. */
    static String sound(String value) {
        StringBuilder sound = new StringBuilder();
        value.codePoints().map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c).forEach(sound::appendCodePoint);
        return sound.toString();
    }
}
