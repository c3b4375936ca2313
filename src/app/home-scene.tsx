import type { ReactNode } from 'react'
import styles from './home-scene.module.css'

/** An accommodation at dusk: lit windows, an open door, a bicycle, a noticeboard. It only decorates. */
export function HomeScene(): ReactNode {
  return (
    <svg
      className={styles.scene}
      viewBox="0 0 720 480"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
    >
      <defs>
        <linearGradient id="dusk" x2="0" y2="1">
          <stop offset="0" stopColor="var(--sky-1)" />
          <stop offset=".55" stopColor="var(--sky-2)" />
          <stop offset=".8" stopColor="var(--sky-3)" />
        </linearGradient>
      </defs>
      <path d="M0 0h720v480H0Z" fill="url(#dusk)" />
      <path d="M648 62a30 30 0 1 0 22 44 25 25 0 0 1-22-44Z" fill="var(--lamp-2)" />
      <path
        d="M0 372V318h34l26-22 26 22h22v-34h44v30h26v58ZM560 372v-40h40l30-24 30 24h22v-22h38v62Z"
        fill="var(--far)"
      />
      <path d="M0 370q180-10 360-8t360 8v110H0Z" fill="var(--ground-1)" />
      <path d="M366 398h84l84 82H246Z" fill="var(--ground-2)" />
      <path d="M374 398h68l44 82H318Z" fill="var(--lamp)" opacity=".5" />
      <path d="M128 146h470v252H128Z" fill="var(--wall)" />
      <path d="M128 340h470v58H128Z" fill="var(--wall-2)" />
      <path d="M112 148 150 104h426l38 44Z" fill="var(--roof)" />
      <path d="M196 104V74h26v30ZM500 104V84h22v20Z" fill="var(--roof)" />
      <g>
        <path d="M156 174h58v66h-58Z" fill="var(--lamp)" />
        <path d="M156 174h20q2 40-12 66h-8Z" fill="var(--lamp-2)" />
        <path d="M156 174h58v66h-58ZM185 174v66" fill="none" stroke="var(--line)" strokeWidth="4" />
        <path d="M151 243h68" stroke="var(--line)" strokeWidth="5" />
      </g>
      <g>
        <path d="M246 174h58v66h-58Z" fill="var(--dark)" />
        <path d="M246 174h58v66h-58ZM275 174v66" fill="none" stroke="var(--line)" strokeWidth="4" />
        <path d="M241 243h68" stroke="var(--line)" strokeWidth="5" />
      </g>
      <g>
        <path d="M430 174h58v66h-58Z" fill="var(--lamp)" />
        <path
          d="M430 240v-8h10q-12-10-6-22 10 6 10 16 2-14 14-16 2 12-10 22h10v8Z"
          fill="var(--leaf)"
        />
        <path d="M430 174h58v66h-58ZM459 174v66" fill="none" stroke="var(--line)" strokeWidth="4" />
        <path d="M425 243h68" stroke="var(--line)" strokeWidth="5" />
      </g>
      <g>
        <path d="M518 174h58v66h-58Z" fill="var(--dark)" />
        <path d="M518 174h58v66h-58ZM547 174v66" fill="none" stroke="var(--line)" strokeWidth="4" />
        <path d="M513 243h68" stroke="var(--line)" strokeWidth="5" />
      </g>
      <g>
        <path d="M518 276h58v64h-58Z" fill="var(--lamp)" />
        <path d="M518 276h58v64h-58ZM547 276v64" fill="none" stroke="var(--line)" strokeWidth="4" />
        <path d="M513 343h68" stroke="var(--line)" strokeWidth="5" />
      </g>
      <path d="M334 178h58v58h-58Z" fill="var(--dark)" />
      <path
        d="M334 178h58v58h-58ZM334 207h58M363 178v58"
        fill="none"
        stroke="var(--line)"
        strokeWidth="4"
      />
      <path d="M368 398V316a40 40 0 0 1 80 0v82Z" fill="var(--lamp)" />
      <path d="M384 398V318a24 24 0 0 1 48 0v80Z" fill="var(--lamp-2)" />
      <path d="M368 398V316a40 40 0 0 1 80 0v82" fill="none" stroke="var(--line)" strokeWidth="6" />
      <path d="M448 398V312l34 18v74Z" fill="var(--wood)" />
      <path
        d="M448 398V312l34 18v74Z"
        fill="none"
        stroke="var(--line)"
        strokeWidth="4"
        strokeLinejoin="round"
      />
      <path d="M474 366v10" stroke="var(--lamp-2)" strokeWidth="4" strokeLinecap="round" />
      <path
        d="M346 282 408 246l62 36"
        fill="none"
        stroke="var(--roof)"
        strokeWidth="12"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="M408 252v14" stroke="var(--line)" strokeWidth="3" />
      <path d="M400 268q8-8 16 0l3 8h-22Z" fill="var(--paper)" />
      <path d="M352 398h126l8 10H344Z" fill="var(--wall-2)" />
      <path d="M324 300h32v54h-32Z" fill="var(--dark)" />
      <path d="M324 318h32M324 336h32" stroke="var(--wall)" strokeWidth="3" />
      <path
        d="M332 308h14M332 326h14M332 344h14"
        stroke="var(--lamp-2)"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
      <g transform="translate(2 -10)">
        <path d="M168 276h118v68H168Z" fill="var(--wood)" />
        <path d="M174 282h106v56H174Z" fill="var(--far)" />
        <path d="M181 288h24v32h-24ZM252 292h22v38h-22Z" fill="var(--paper)" />
        <path d="M212 290h32v22h-32Z" fill="var(--lamp)" />
        <path d="M214 318h28v15h-28Z" fill="var(--wall)" />
        <path
          d="M185 295h16M185 302h16M185 309h9M216 297h24M216 304h16M256 300h14M256 307h14M256 314h8"
          stroke="var(--line)"
          strokeWidth="2"
          strokeLinecap="round"
        />
      </g>
      <g
        transform="translate(-14 10)"
        fill="none"
        stroke="var(--line)"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <g strokeWidth="4.500">
          <circle cx="164" cy="396" r="31" />
          <circle cx="268" cy="396" r="31" />
        </g>
        <path
          d="M164 396 190 350h56l-30 46h-52M190 350l26 46M184 340h22M246 350l22 46M250 338l-4 12M238 336q10-6 20 2"
          stroke="var(--wood)"
          strokeWidth="5"
        />
        <path d="M178 338h24" strokeWidth="7" />
        <path d="M236 336q8-6 20 0" strokeWidth="5" />
        <circle cx="216" cy="396" r="7" fill="var(--line)" />
      </g>
      <path d="M516 384h96M516 366h96" stroke="var(--wood)" strokeWidth="8" strokeLinecap="round" />
      <path d="M530 366v44M598 366v44" stroke="var(--line)" strokeWidth="5" strokeLinecap="round" />
      <path
        d="M660 420V300M660 350l24-26M660 336l-20-20"
        stroke="var(--line)"
        strokeWidth="9"
        strokeLinecap="round"
        fill="none"
      />
      <path
        d="M660 180c34 0 52 28 46 56 18 10 20 46-6 56-16 16-56 18-78 2-26-6-34-38-12-56-10-30 16-58 50-58Z"
        fill="var(--leaf)"
      />
      <path
        d="M640 224q16-12 32 0M650 262q18-12 36 2"
        fill="none"
        stroke="var(--far)"
        strokeWidth="4"
        strokeLinecap="round"
      />
      <path
        d="M40 420q4-16 12-20-2 10 2 20 6-12 14-14-4 8-4 14ZM650 424q4-14 10-18 0 8 4 18 6-10 12-12-4 6-2 12ZM92 450q4-12 10-16 0 8 4 16ZM590 456q4-12 10-16 0 8 4 16Z"
        fill="var(--leaf)"
      />
    </svg>
  )
}
