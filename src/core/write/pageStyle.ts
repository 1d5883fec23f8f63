import type { FixedWords } from './fixedWords'

/**
 * The look of the web page: the house asks in sans, the guest answers in serif, colour means a guest.
 * No fonts are embedded: the page stays small and fetches nothing.
 */
export function pageStyle({ question, answer }: Pick<FixedWords, 'question' | 'answer'>): string {
  return `:root{color-scheme:light dark;--paper:#fff;--ink:#1b1d1f;--ink-2:#494e52;--ink-3:#5f6468;--line:#e3e4e1;--rule:#1b1d1f;--tint:#f6f6f4;--v1:#0b6670;--v2:#86397a;--v3:#855700;--v4:#3d58a5;--v5:#4a6726;
--serif:Newsreader,"Iowan Old Style","Palatino Linotype",Charter,Georgia,"Noto Serif",serif;--sans:"Hanken Grotesk",system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#1a1c1e;--ink:#e8e9e8;--ink-2:#b6babd;--ink-3:#92989c;--line:#2a2d30;--rule:#7b8287;--tint:#141617;--v1:#74c4cb;--v2:#d79acd;--v3:#dcb061;--v4:#9db3ee;--v5:#a9c77f}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1.1875rem/1.58 var(--serif);-webkit-text-size-adjust:100%}
article{max-width:41rem;margin:0 auto;padding:clamp(2rem,8vw,5.5rem) 1.25rem 6rem;overflow-wrap:break-word}
p,h1,h2,h3,figure,blockquote{margin:0}
.kicker,.byline,figcaption,.bio h2{font-family:var(--sans);font-size:.875rem;line-height:1.4}
.kicker{font-weight:600;color:var(--ink-2)}
h1{margin-top:.6rem;font:500 clamp(2.1rem,6.4vw,3.15rem)/1.1 var(--serif);letter-spacing:-.018em;text-wrap:balance}
h1 .tag{font-weight:300;color:var(--ink-3)}
.standfirst{margin-top:1.4rem;font-size:1.3125rem;line-height:1.48}
.standfirst+.standfirst{margin-top:.7rem}
.byline{margin-top:1.3rem;color:var(--ink-3)}.byline b{font-weight:500;color:var(--ink-2)}
.body{margin-top:2.75rem}
.turn{margin-top:1.25rem}.turn.question{margin-top:2.35rem}
.body>:first-child{margin-top:0}
.turn>*+*,.body>p{margin-top:.75rem}.turn>.alone+*{margin-top:.15rem}.turn>*+figure{margin-top:1.6rem}.turn>.alone+figure{margin-top:1rem}
.speaker{font:600 .94em/1 var(--sans)}
.house>p,.house>ul,.house>ol,.turn>h2,.turn>h3{font:600 1.0625rem/1.55 var(--sans)}
.house .speaker{font-size:inherit}.house strong{font-weight:800}
.question-bold .house.question strong,.house.question.unlabelled strong{font-weight:inherit}
.voice-1 .speaker{color:var(--v1)}.voice-2 .speaker{color:var(--v2)}.voice-3 .speaker{color:var(--v3)}.voice-4 .speaker{color:var(--v4)}.voice-5 .speaker{color:var(--v5)}
.question-set-apart .turn.question{border-top:1px solid var(--line);padding-top:1.6rem}
.unlabelled>:first-child::before{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.unlabelled.question>:first-child::before{content:"${question}: "}.unlabelled.answer>:first-child::before{content:"${answer}: "}
.body>h2{margin-top:3.25rem;font:600 1.44rem/1.3 var(--serif);letter-spacing:-.01em;text-wrap:balance}.body>h2+.turn{margin-top:1.375rem}
ul,ol{margin:.75rem 0 0;padding-left:1.35em}li+li{margin-top:.3rem}
a{color:inherit;text-decoration-thickness:1px;text-underline-offset:.16em}
sup,sub{font-size:.68em;line-height:0}
figure{margin:2.4rem 0}.turn>figure:last-child{margin-bottom:0}img{display:block;max-width:100%;height:auto}
figcaption{margin-top:.55rem;color:var(--ink-2)}.credit{color:var(--ink-3)}
.pull{border-top:2px solid var(--rule);border-bottom:1px solid var(--line);padding:1.25rem 0 1.35rem}
.pull p{font:italic 400 clamp(1.55rem,4.6vw,1.95rem)/1.27 var(--serif);letter-spacing:-.012em;text-indent:-.42em;padding-left:.42em;text-wrap:balance}
.box{margin:2.4rem 0;padding:1.3rem 1.5rem 1.45rem;background:var(--tint);font:400 1rem/1.55 var(--sans)}
.box h2{font:600 1.0625rem/1.4 var(--sans)}.box p{margin-top:.45rem}
.bio{margin-top:3.5rem;border-top:2px solid var(--rule);padding-top:1.3rem;font-size:1.0625rem}
.bio+.bio{margin-top:2.4rem}.bio h2{font-weight:600}.bio .name{font-size:1.375rem;font-weight:600;line-height:1.35;letter-spacing:-.008em}.bio p+p{margin-top:.35rem}
.bio .credit{font:400 .8125rem/1.5 var(--sans)}.bio img{float:right;width:8.5rem;margin:0 0 1rem 1.5rem}
@media print{@page{margin:22mm 20mm}:root{--paper:#fff;--ink:#000;--ink-2:#333;--ink-3:#444;--tint:#fff}body{font-size:11pt;line-height:1.45}article{max-width:none;padding:0}
h1{font-size:26pt}.standfirst{font-size:13pt}p,li{orphans:2;widows:2}h2,h3,.question,.alone{break-after:avoid}figure,.box,.bio{break-inside:avoid}
.box{border:1px solid var(--line)}.voice-1 .speaker,.voice-2 .speaker,.voice-3 .speaker,.voice-4 .speaker,.voice-5 .speaker{color:inherit}}`
}
