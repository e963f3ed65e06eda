import { emojiCodes } from './anchors.ts';

/** What pages write as `:mega:`, as readers see it; what only looks like such a code stays as it stands. */
export const withEmoji = (text: string): string =>
  text.replace(emojiCodes, (code) => known.get(code.slice(1, -1)) ?? code);

/** A heading goes without those that decorate it: known ones, and whatever is written like one in front of it. */
export const withoutDecoration = (text: string, first: boolean): string =>
  text.replace(emojiCodes, (code, at: number) =>
    known.has(code.slice(1, -1)) || (first && text.slice(0, at).trim() === '') ? '' : code,
  );

/** GitHub's names, which GitBook and Jekyll share: those that handbooks use to mark, rate and point. */
const known = new Map(
  `
  mega 📣 loudspeaker 📢 tada 🎉 bell 🔔 bulb 💡 star ⭐ sparkles ✨ fire 🔥 rocket 🚀 wave 👋 eyes 👀 new 🆕 soon 🔜
  x ❌ white_check_mark ✅ ballot_box_with_check ☑️ heavy_check_mark ✔️ heavy_multiplication_x ✖️ o ⭕
  negative_squared_cross_mark ❎ no_entry ⛔ no_entry_sign 🚫 stop_sign 🛑 construction 🚧 warning ⚠️
  exclamation ❗ heavy_exclamation_mark ❗ grey_exclamation ❕ bangbang ‼️ question ❓ grey_question ❔
  information_source ℹ️ rotating_light 🚨 hourglass ⌛ hourglass_flowing_sand ⏳ recycle ♻️
  red_circle 🔴 orange_circle 🟠 yellow_circle 🟡 green_circle 🟢 large_blue_circle 🔵 blue_circle 🔵
  purple_circle 🟣 brown_circle 🟤 black_circle ⚫ white_circle ⚪
  red_square 🟥 orange_square 🟧 yellow_square 🟨 green_square 🟩 blue_square 🟦 purple_square 🟪 brown_square 🟫
  black_large_square ⬛ white_large_square ⬜ black_medium_square ◼️ white_medium_square ◻️
  black_small_square ▪️ white_small_square ▫️ large_blue_diamond 🔷 large_orange_diamond 🔶
  point_right 👉 point_left 👈 point_up ☝️ point_down 👇 arrow_right ➡️ arrow_left ⬅️ arrow_up ⬆️ arrow_down ⬇️
  arrows_counterclockwise 🔄 heavy_plus_sign ➕ heavy_minus_sign ➖ +1 👍 -1 👎 thumbsup 👍 thumbsdown 👎
  ok 🆗 ok_hand 👌 raised_hand ✋ raised_hands 🙌 clap 👏 handshake 🤝 muscle 💪 pray 🙏 heart ❤️ smile 😄
  slightly_smiling_face 🙂 thinking 🤔 one 1️⃣ two 2️⃣ three 3️⃣ four 4️⃣ five 5️⃣ six 6️⃣ seven 7️⃣ eight 8️⃣ nine 9️⃣
  email ✉️ envelope ✉️ phone ☎️ telephone_receiver 📞 speech_balloon 💬 link 🔗 lock 🔒 unlock 🔓 key 🔑 mag 🔍
  memo 📝 pencil 📝 pencil2 ✏️ calendar 📅 date 📅 spiral_calendar 🗓️ clipboard 📋 book 📖 books 📚
  page_facing_up 📄 page_with_curl 📃 file_folder 📁 open_file_folder 📂 paperclip 📎 pushpin 📌 round_pushpin 📍
  triangular_flag_on_post 🚩 checkered_flag 🏁 inbox_tray 📥 outbox_tray 📤 package 📦 bar_chart 📊
  chart_with_upwards_trend 📈 chart_with_downwards_trend 📉 gear ⚙️ wrench 🔧 hammer_and_wrench 🛠️ toolbox 🧰
  computer 💻 globe_with_meridians 🌐 earth_americas 🌎 world_map 🗺️ bust_in_silhouette 👤
  busts_in_silhouette 👥 classical_building 🏛️ office 🏢 house 🏠 scroll 📜 balance_scale ⚖️ shield 🛡️ dart 🎯
  `
    .trim()
    .split(/\s+/)
    .flatMap((word, at, all): [string, string][] => (at % 2 === 0 ? [[word, all[at + 1]!]] : [])),
);
