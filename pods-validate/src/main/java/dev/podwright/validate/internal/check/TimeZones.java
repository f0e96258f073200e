package dev.podwright.validate.internal.check;

import java.time.zone.ZoneRulesProvider;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The names of time zones that a server can load. Case counts.
 *
 * <p>Upstream: {@code LoadLocation} in Go's package {@code time}, with the names of {@code time/tzdata}, which is part of the
 * server. The server also has the zones of its image, which may be newer. So a name counts as known too if the JDK knows it,
 * or if a system's time zone database has it beside the zones.
 */
public final class TimeZones {
    /** Each line has a prefix that ends with a slash, and the names that it leads to. */
    private static final String NAMES = """
            / CET CST6CDT Cuba EET EST EST5EDT Egypt Eire Factory GB GB-Eire GMT GMT+0 GMT-0 GMT0 Greenwich HST
            / Hongkong Iceland Iran Israel Jamaica Japan Kwajalein Libya MET MST MST7MDT NZ NZ-CHAT Navajo PRC
            / PST8PDT Poland Portugal ROC ROK Singapore Turkey UCT UTC Universal W-SU WET Zulu
            Africa/ Abidjan Accra Addis_Ababa Algiers Asmara Asmera Bamako Bangui Banjul Bissau Blantyre Brazzaville
            Africa/ Bujumbura Cairo Casablanca Ceuta Conakry Dakar Dar_es_Salaam Djibouti Douala El_Aaiun Freetown
            Africa/ Gaborone Harare Johannesburg Juba Kampala Khartoum Kigali Kinshasa Lagos Libreville Lome Luanda
            Africa/ Lubumbashi Lusaka Malabo Maputo Maseru Mbabane Mogadishu Monrovia Nairobi Ndjamena Niamey
            Africa/ Nouakchott Ouagadougou Porto-Novo Sao_Tome Timbuktu Tripoli Tunis Windhoek
            America/ Adak Anchorage Anguilla Antigua Araguaina Aruba Asuncion Atikokan Atka Bahia Bahia_Banderas
            America/ Barbados Belem Belize Blanc-Sablon Boa_Vista Bogota Boise Buenos_Aires Cambridge_Bay
            America/ Campo_Grande Cancun Caracas Catamarca Cayenne Cayman Chicago Chihuahua Ciudad_Juarez
            America/ Coral_Harbour Cordoba Costa_Rica Coyhaique Creston Cuiaba Curacao Danmarkshavn Dawson
            America/ Dawson_Creek Denver Detroit Dominica Edmonton Eirunepe El_Salvador Ensenada Fort_Nelson
            America/ Fort_Wayne Fortaleza Glace_Bay Godthab Goose_Bay Grand_Turk Grenada Guadeloupe Guatemala
            America/ Guayaquil Guyana Halifax Havana Hermosillo Indianapolis Inuvik Iqaluit Jamaica Jujuy Juneau
            America/ Knox_IN Kralendijk La_Paz Lima Los_Angeles Louisville Lower_Princes Maceio Managua Manaus
            America/ Marigot Martinique Matamoros Mazatlan Mendoza Menominee Merida Metlakatla Mexico_City Miquelon
            America/ Moncton Monterrey Montevideo Montreal Montserrat Nassau New_York Nipigon Nome Noronha Nuuk
            America/ Ojinaga Panama Pangnirtung Paramaribo Phoenix Port-au-Prince Port_of_Spain Porto_Acre
            America/ Porto_Velho Puerto_Rico Punta_Arenas Rainy_River Rankin_Inlet Recife Regina Resolute Rio_Branco
            America/ Rosario Santa_Isabel Santarem Santiago Santo_Domingo Sao_Paulo Scoresbysund Shiprock Sitka
            America/ St_Barthelemy St_Johns St_Kitts St_Lucia St_Thomas St_Vincent Swift_Current Tegucigalpa Thule
            America/ Thunder_Bay Tijuana Toronto Tortola Vancouver Virgin Whitehorse Winnipeg Yakutat Yellowknife
            America/Argentina/ Buenos_Aires Catamarca ComodRivadavia Cordoba Jujuy La_Rioja Mendoza Rio_Gallegos
            America/Argentina/ Salta San_Juan San_Luis Tucuman Ushuaia
            America/Indiana/ Indianapolis Knox Marengo Petersburg Tell_City Vevay Vincennes Winamac
            America/Kentucky/ Louisville Monticello
            America/North_Dakota/ Beulah Center New_Salem
            Antarctica/ Casey Davis DumontDUrville Macquarie Mawson McMurdo Palmer Rothera South_Pole Syowa Troll
            Antarctica/ Vostok
            Arctic/ Longyearbyen
            Asia/ Aden Almaty Amman Anadyr Aqtau Aqtobe Ashgabat Ashkhabad Atyrau Baghdad Bahrain Baku Bangkok
            Asia/ Barnaul Beirut Bishkek Brunei Calcutta Chita Choibalsan Chongqing Chungking Colombo Dacca Damascus
            Asia/ Dhaka Dili Dubai Dushanbe Famagusta Gaza Harbin Hebron Ho_Chi_Minh Hong_Kong Hovd Irkutsk Istanbul
            Asia/ Jakarta Jayapura Jerusalem Kabul Kamchatka Karachi Kashgar Kathmandu Katmandu Khandyga Kolkata
            Asia/ Krasnoyarsk Kuala_Lumpur Kuching Kuwait Macao Macau Magadan Makassar Manila Muscat Nicosia
            Asia/ Novokuznetsk Novosibirsk Omsk Oral Phnom_Penh Pontianak Pyongyang Qatar Qostanay Qyzylorda Rangoon
            Asia/ Riyadh Saigon Sakhalin Samarkand Seoul Shanghai Singapore Srednekolymsk Taipei Tashkent Tbilisi
            Asia/ Tehran Tel_Aviv Thimbu Thimphu Tokyo Tomsk Ujung_Pandang Ulaanbaatar Ulan_Bator Urumqi Ust-Nera
            Asia/ Vientiane Vladivostok Yakutsk Yangon Yekaterinburg Yerevan
            Atlantic/ Azores Bermuda Canary Cape_Verde Faeroe Faroe Jan_Mayen Madeira Reykjavik South_Georgia
            Atlantic/ St_Helena Stanley
            Australia/ ACT Adelaide Brisbane Broken_Hill Canberra Currie Darwin Eucla Hobart LHI Lindeman Lord_Howe
            Australia/ Melbourne NSW North Perth Queensland South Sydney Tasmania Victoria West Yancowinna
            Brazil/ Acre DeNoronha East West
            Canada/ Atlantic Central Eastern Mountain Newfoundland Pacific Saskatchewan Yukon
            Chile/ Continental EasterIsland
            Etc/ GMT GMT+0 GMT+1 GMT+10 GMT+11 GMT+12 GMT+2 GMT+3 GMT+4 GMT+5 GMT+6 GMT+7 GMT+8 GMT+9 GMT-0 GMT-1
            Etc/ GMT-10 GMT-11 GMT-12 GMT-13 GMT-14 GMT-2 GMT-3 GMT-4 GMT-5 GMT-6 GMT-7 GMT-8 GMT-9 GMT0 Greenwich
            Etc/ UCT UTC Universal Zulu
            Europe/ Amsterdam Andorra Astrakhan Athens Belfast Belgrade Berlin Bratislava Brussels Bucharest
            Europe/ Budapest Busingen Chisinau Copenhagen Dublin Gibraltar Guernsey Helsinki Isle_of_Man Istanbul
            Europe/ Jersey Kaliningrad Kiev Kirov Kyiv Lisbon Ljubljana London Luxembourg Madrid Malta Mariehamn
            Europe/ Minsk Monaco Moscow Nicosia Oslo Paris Podgorica Prague Riga Rome Samara San_Marino Sarajevo
            Europe/ Saratov Simferopol Skopje Sofia Stockholm Tallinn Tirane Tiraspol Ulyanovsk Uzhgorod Vaduz
            Europe/ Vatican Vienna Vilnius Volgograd Warsaw Zagreb Zaporozhye Zurich
            Indian/ Antananarivo Chagos Christmas Cocos Comoro Kerguelen Mahe Maldives Mauritius Mayotte Reunion
            Mexico/ BajaNorte BajaSur General
            Pacific/ Apia Auckland Bougainville Chatham Chuuk Easter Efate Enderbury Fakaofo Fiji Funafuti Galapagos
            Pacific/ Gambier Guadalcanal Guam Honolulu Johnston Kanton Kiritimati Kosrae Kwajalein Majuro Marquesas
            Pacific/ Midway Nauru Niue Norfolk Noumea Pago_Pago Palau Pitcairn Pohnpei Ponape Port_Moresby Rarotonga
            Pacific/ Saipan Samoa Tahiti Tarawa Tongatapu Truk Wake Wallis Yap
            US/ Alaska Aleutian Arizona Central East-Indiana Eastern Hawaii Indiana-Starke Michigan Mountain Pacific
            US/ Samoa
            """;

    /** What is in the directories of a system's time zone database beside the zones of the table. */
    private static final Set<String> OF_SYSTEMS = Set.of("Local", "localtime", "posixrules");

    /** Time zones that are the JDK's alone. */
    private static final String OF_JDK = "SystemV/";

    private static final List<String> COPIES = List.of("posix/", "right/");

    private TimeZones() {}

    /** Whether a server loads the time zone; the empty name is that of UTC. */
    public static boolean isKnown(String name) {
        return name.isEmpty() || isListed(name) || OF_SYSTEMS.contains(name) || isCopy(name) || isOfJdk(name);
    }

    /** The names that are part of each server. */
    public static Set<String> ofServer() {
        return Set.copyOf(Table.NAMES);
    }

    /** The known name that differs from a name by case alone, null if there is none. */
    public static @Nullable String inOtherCase(String name) {
        for (String each : Table.NAMES) {
            if (each.equalsIgnoreCase(name)) {
                return each;
            }
        }
        return null;
    }

    private static boolean isListed(String name) {
        return Table.NAMES.contains(name);
    }

    private static boolean isCopy(String name) {
        for (String prefix : COPIES) {
            if (name.startsWith(prefix) && isListed(name.substring(prefix.length()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfJdk(String name) {
        return !name.startsWith(OF_JDK)
                && ZoneRulesProvider.getAvailableZoneIds().contains(name);
    }

    /** Made when the first time zone is looked up. */
    private static final class Table {
        static final Set<String> NAMES = read();

        private static Set<String> read() {
            Set<String> names = new HashSet<>();
            String prefix = "";
            StringTokenizer tokens = new StringTokenizer(TimeZones.NAMES);
            while (tokens.hasMoreTokens()) {
                String token = tokens.nextToken();
                if (token.endsWith("/")) {
                    prefix = token.length() == 1 ? "" : token;
                } else {
                    names.add(prefix + token);
                }
            }
            return names;
        }
    }
}
